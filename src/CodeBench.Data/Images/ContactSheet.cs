using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>A picture to judge a data set by: one row a class, its name at the left, then the first images of that class.</summary>
public static class ContactSheet
{
    private const int Gap = 4;

    /// <summary>Grey level of the paper.</summary>
    private const byte Paper = 32;

    /// <summary>Draws the sheet.</summary>
    /// <param name="split">The images.</param>
    /// <param name="classNames">Names by label.</param>
    /// <param name="perClass">Images a row.</param>
    /// <param name="scale">Side of the square that an image's pixel becomes.</param>
    public static PngImage Draw(ImageSplit split, IReadOnlyList<string> classNames, int perClass = 12, int scale = 2)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(classNames);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perClass);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        var left = classNames.Max(name => name.Length) * PixelFont.Advance + 2 * Gap;
        var cell = (Width: split.Width * scale + Gap, Height: Math.Max(split.Height * scale, PixelFont.Height) + Gap);
        var width = left + perClass * cell.Width;
        var sheet = new PngImage(width, classNames.Count * cell.Height + Gap, 3, new byte[checked(width * 3 * (classNames.Count * cell.Height + Gap))]);
        Array.Fill(sheet.Pixels, Paper);
        var drawn = new int[classNames.Count];
        for (var label = 0; label < classNames.Count; label++)
            PixelFont.Write(sheet, classNames[label], Gap, Gap + label * cell.Height + (cell.Height - PixelFont.Height) / 2);
        for (var i = 0; i < split.Count && drawn.Any(count => count < perClass); i++)
        {
            var label = split.Labels[i];
            if (drawn[label] < perClass)
                Paste(sheet, split, i, left + drawn[label]++ * cell.Width, Gap + label * cell.Height, scale);
        }
        return sheet;
    }

    /// <summary>Draws the training images and writes the sheet as PNG, atomically.</summary>
    public static void Write(ImageDataset dataset, string path, int perClass = 12, int scale = 2)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        AtomicFile.WriteBytes(path, PngEncoder.Encode(Draw(dataset.TrainImages, dataset.ClassNames, perClass, scale)));
    }

    private static void Paste(PngImage sheet, ImageSplit split, int index, int left, int top, int scale)
    {
        var image = split.Image(index);
        var area = split.Height * split.Width;
        for (var y = 0; y < split.Height * scale; y++)
        {
            for (var x = 0; x < split.Width * scale; x++)
            {
                var from = y / scale * split.Width + x / scale;
                var to = ((top + y) * sheet.Width + left + x) * 3;
                for (var channel = 0; channel < 3; channel++)
                    sheet.Pixels[to + channel] = image[from + Math.Min(channel, split.Channels - 1) * area];
            }
        }
    }
}
