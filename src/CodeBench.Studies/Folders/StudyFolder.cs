using System.Text.Json;
using System.Text.Json.Nodes;
using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>
/// Where a study lives: study.yaml (what was asked), journal.jsonl (the truth), other journals beside it, results.json (derived, replaced
/// as a whole), and while it runs study.lock.
/// </summary>
public sealed class StudyFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string SettingsPath => System.IO.Path.Combine(Path, "study.yaml");

    public string JournalPath => System.IO.Path.Combine(Path, "journal.jsonl");

    public string ResultsPath => System.IO.Path.Combine(Path, "results.json");

    /// <summary>True when a study was begun here.</summary>
    public bool HasStudy => File.Exists(SettingsPath);

    /// <summary>A journal of this study besides the main one, such as that of the trained networks.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The text of study.yaml.</summary>
    /// <exception cref="ProblemException">There is no study here.</exception>
    public string ReadSettings()
    {
        if (!HasStudy)
            throw new ProblemException($"there is no study in '{Path}'", "it has no study.yaml", "codebench study run FILE begins one");
        return File.ReadAllText(SettingsPath);
    }

    /// <summary>Takes the lock, clears what a killed process left, and keeps the settings. Dispose the lock last.</summary>
    /// <exception cref="ProblemException">Another process runs this study.</exception>
    public StudyLock Begin(string settings)
    {
        var held = StudyLock.Take(Path);
        try
        {
            AtomicFile.RemoveLeftovers(Path);
            if (!HasStudy || File.ReadAllText(SettingsPath) != settings)
                AtomicFile.WriteText(SettingsPath, settings);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Replaces results.json: name, seed, and all trials by number.</summary>
    public void WriteResults<TPoint, TOutcome>(StudyResult<TPoint, TOutcome> result, ITrialCodec<TPoint, TOutcome> codec)
        where TPoint : class
        where TOutcome : class
    {
        ArgumentNullException.ThrowIfNull(result);
        var trials = new JsonArray();
        foreach (var trial in result.Trials)
        {
            trials.Add(new JsonObject
            {
                ["trial"] = trial.Number,
                ["state"] = JsonNamingPolicy.CamelCase.ConvertName(trial.State.ToString()),
                ["point"] = codec.WritePoint(trial.Point),
                ["outcome"] = trial.Outcome is null ? null : codec.WriteOutcome(trial.Outcome),
                ["reason"] = trial.Reason,
                ["seconds"] = trial.Seconds,
                ["endedAt"] = trial.EndedAt,
                ["place"] = trial.Place,
            });
        }
        var root = new JsonObject { ["name"] = result.Name, ["seed"] = result.Seed, ["budget"] = result.Budget, ["trials"] = trials };
        AtomicFile.WriteText(ResultsPath, root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }
}
