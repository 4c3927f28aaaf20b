using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeBench.Core;

namespace CodeBench.Studies;

/// <summary>
/// The meaning of a study's records: {"op":"study",...} once, then for each trial {"op":"started",...} and later {"op":"finished",...} or
/// {"op":"failed",...}. Replaying them gives the trials; every change is written before it counts.
/// </summary>
internal sealed class StudyLog<TPoint, TOutcome>
    where TPoint : class
    where TOutcome : class
{
    private const int Format = 1;
    private readonly IStudyStorage _storage;
    private readonly ITrialCodec<TPoint, TOutcome> _codec;
    private readonly List<Trial<TPoint, TOutcome>> _trials = [];
    private int _ended;

    public StudyLog(IStudyStorage storage, ITrialCodec<TPoint, TOutcome> codec)
    {
        (_storage, _codec) = (storage, codec);
        for (var i = 0; i < storage.Records.Count; i++)
            Replay(storage.Records[i], i + 1);
    }

    public IReadOnlyList<Trial<TPoint, TOutcome>> Trials => _trials;

    public int Ended => _ended;

    public string Name { get; private set; } = "";

    public ulong Seed { get; private set; }

    public string Configuration { get; private set; } = "";

    public bool IsNew => _storage.Records.Count == 0;

    /// <summary>Writes the first record, or checks that the one on record is this study's.</summary>
    public void Begin(StudySettings settings)
    {
        if (IsNew)
        {
            var record = new JsonObject
            {
                ["op"] = "study",
                ["format"] = Format,
                ["name"] = settings.Name,
                ["seed"] = settings.Seed,
                ["configuration"] = settings.Configuration,
            };
            _storage.Append(record.ToJsonString());
            (Name, Seed, Configuration) = (settings.Name, settings.Seed, settings.Configuration);
            return;
        }
        if (Seed != settings.Seed)
            throw Mixed(string.Create(CultureInfo.InvariantCulture, $"this study was begun with seed {Seed}, not {settings.Seed}"));
        if (Configuration != settings.Configuration)
            throw Mixed("this study was begun with other settings");
    }

    public Trial<TPoint, TOutcome> Start(TPoint point)
    {
        var trial = new Trial<TPoint, TOutcome>(_trials.Count, point);
        _storage.Append(new JsonObject { ["op"] = "started", ["trial"] = trial.Number, ["point"] = _codec.WritePoint(point) }.ToJsonString());
        _trials.Add(trial);
        return trial;
    }

    public Trial<TPoint, TOutcome> Finish(int number, TOutcome outcome, double seconds, DateTimeOffset at)
    {
        var record = End("finished", number, seconds, at);
        record["outcome"] = _codec.WriteOutcome(outcome);
        _storage.Append(record.ToJsonString());
        return Close(_trials[number] with { State = TrialState.Finished, Outcome = outcome, Seconds = seconds, EndedAt = at });
    }

    public Trial<TPoint, TOutcome> Fail(int number, string reason, double seconds, DateTimeOffset at)
    {
        var record = End("failed", number, seconds, at);
        record["reason"] = reason;
        _storage.Append(record.ToJsonString());
        return Close(_trials[number] with { State = TrialState.Failed, Reason = reason, Seconds = seconds, EndedAt = at });
    }

    private static JsonObject End(string op, int number, double seconds, DateTimeOffset at) =>
        new() { ["op"] = op, ["trial"] = number, ["seconds"] = seconds, ["at"] = at };

    private Trial<TPoint, TOutcome> Close(Trial<TPoint, TOutcome> trial) => _trials[trial.Number] = trial with { Place = ++_ended };

    private void Replay(JsonElement record, int line)
    {
        try
        {
            var op = record.GetProperty("op").GetString();
            if (op == "study" != (line == 1))
                throw new JsonException("the first record, and only the first, describes the study");
            if (op == "study")
                ReplayStudy(record);
            else if (op == "started")
                ReplayStart(record);
            else
                ReplayEnd(op, record);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ProblemException(
                "this record does not fit the study", exception.Message, "use the version of codebench that wrote it", _storage.Place, line);
        }
    }

    private void ReplayStudy(JsonElement record)
    {
        if (record.GetProperty("format").GetInt32() is var format && format != Format)
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"it has format {format}; this version reads format {Format}"));
        Name = record.GetProperty("name").GetString() ?? "";
        Seed = record.GetProperty("seed").GetUInt64();
        Configuration = record.GetProperty("configuration").GetString() ?? "";
    }

    private void ReplayStart(JsonElement record)
    {
        var number = record.GetProperty("trial").GetInt32();
        if (number != _trials.Count)
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"trial {number} starts where trial {_trials.Count} should"));
        _trials.Add(new Trial<TPoint, TOutcome>(number, _codec.ReadPoint(record.GetProperty("point"))));
    }

    private void ReplayEnd(string? op, JsonElement record)
    {
        var number = record.GetProperty("trial").GetInt32();
        if (number < 0 || number >= _trials.Count || _trials[number].State != TrialState.Pending)
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"trial {number} ends without being open"));
        var trial = _trials[number] with { Seconds = record.GetProperty("seconds").GetDouble(), EndedAt = record.GetProperty("at").GetDateTimeOffset() };
        Close(op switch
        {
            "finished" => trial with { State = TrialState.Finished, Outcome = _codec.ReadOutcome(record.GetProperty("outcome")) },
            "failed" => trial with { State = TrialState.Failed, Reason = record.GetProperty("reason").GetString() },
            _ => throw new JsonException($"'{op}' is no known operation"),
        });
    }

    private ProblemException Mixed(string what) =>
        new(what, "results of two different studies must not mix", "resume it as it is, or run the new study in another folder", _storage.Place);
}
