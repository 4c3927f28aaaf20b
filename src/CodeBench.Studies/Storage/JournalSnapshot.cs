using System.Text.Json;

namespace CodeBench.Studies;

/// <summary>The records of a journal as they are now, read without touching the file, also while another process writes to it.</summary>
public sealed class JournalSnapshot : IStudyStorage
{
    private readonly JournalContent _content;

    private JournalSnapshot(string path, JournalContent content) => (Place, _content) = (path, content);

    public IReadOnlyList<JsonElement> Records => _content.Records;

    public string Place { get; }

    public string? Repair => _content.Repair;

    /// <summary>Reads a journal; one that is not there yet is empty.</summary>
    /// <exception cref="Core.ProblemException">A line other than the last is damaged.</exception>
    public static JournalSnapshot Of(string path) => new(path, File.Exists(path) ? Journal.Read(path) : JournalContent.Empty);

    /// <summary>Not possible: a snapshot is read-only.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public void Append(string json) => throw new NotSupportedException("A snapshot of a journal is read-only.");

    public void Dispose()
    {
        // Nothing is held.
    }
}
