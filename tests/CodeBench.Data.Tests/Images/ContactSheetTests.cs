namespace CodeBench.Data.Tests;

public sealed class ContactSheetTests
{
    [Fact]
    public void HasARowForEachClassAndRepeatsThePixels()
    {
        var split = new ImageSplit(2, 1, 2, 2, [10, 20, 30, 40, 50, 60, 70, 80], [1, 0]);
        var sheet = ContactSheet.Draw(split, ["A", "B"], perClass: 1, scale: 1);
        var left = 8 + 8;
        Assert.Equal((left + 6, 2 * 14 + 4, 3), (sheet.Width, sheet.Height, sheet.Channels));
        Assert.Equal(50, At(sheet, left, 4)); // image 1 is of class 0
        Assert.Equal(80, At(sheet, left + 1, 5));
        Assert.Equal(10, At(sheet, left, 18));
    }

    [Fact]
    public void IsWrittenAsAPngThatReadsBack()
    {
        using var folder = new TemporaryFolder();
        var split = new ImageSplit(1, 3, 2, 2, [.. Enumerable.Range(0, 12).Select(i => (byte)i)], [0]);
        ContactSheet.Write(new ImageDataset("x", split, split, ["T-shirt/top"]), folder["sheet.png"]);
        var sheet = PngDecoder.Decode(File.ReadAllBytes(folder["sheet.png"]), "sheet");
        Assert.Equal(ContactSheet.Draw(split, ["T-shirt/top"]).Pixels, sheet.Pixels);
    }

    private static byte At(PngImage image, int x, int y) => image.Pixels[(y * image.Width + x) * image.Channels];
}
