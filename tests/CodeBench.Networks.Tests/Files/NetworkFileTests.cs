using CodeBench.Core;

namespace CodeBench.Networks.Tests;

public sealed class NetworkFileTests
{
    [Fact]
    public void Names_and_files_are_told_apart()
    {
        var folder = Directory.CreateTempSubdirectory("networks");
        try
        {
            var path = Path.Combine(folder.FullName, "net.yaml");
            File.WriteAllText(path, NetworkYaml.Write(Zoo.Create("resnet18")));
            Assert.Equal(Zoo.Create("resnet18").Fingerprint, NetworkFile.Resolve(path).Fingerprint);
            Assert.Equal(new TensorShape(3, 64, 64), NetworkFile.Resolve(path, new TensorShape(3, 64, 64)).InputShape);
            Assert.Equal("resnet18", NetworkFile.Resolve("resnet18").Name);
            Assert.Equal("resnet18", NetworkFile.Resolve(Path.Combine(AppContext.BaseDirectory, "Onnx", "data", "resnet18.onnx")).Name);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Theory]
    [InlineData("missing.yaml")]
    [InlineData("missing.onnx")]
    [InlineData("resnet-18x")]
    public void What_is_not_there_is_a_problem(string text) => Assert.Throws<ProblemException>(() => NetworkFile.Resolve(text));

    [Fact]
    public void Other_files_are_refused() => Assert.Throws<ProblemException>(() => NetworkFile.Read("net.txt"));
}
