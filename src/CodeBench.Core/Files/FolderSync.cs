using System.Runtime.InteropServices;
using System.Text;

namespace CodeBench.Core;

/// <summary>Makes renames and new files of a folder durable. A file's own fsync does not cover its name.</summary>
public static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>fsync of the folder; nothing on Windows, where NTFS journals names itself.</summary>
    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (descriptor < 0)
            throw Failure(folder, "be opened for fsync");
        try
        {
            if (Fsync(descriptor) != 0)
                throw Failure(folder, "be flushed to disk");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failure(string folder, string what) =>
        new($"The folder '{folder}' cannot {what}: {Marshal.GetLastPInvokeErrorMessage()}");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int descriptor);
}
