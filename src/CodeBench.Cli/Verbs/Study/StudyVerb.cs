using System.CommandLine;

namespace CodeBench.Cli;

/// <summary><c>study</c>: durable co-design studies.</summary>
internal static class StudyVerb
{
    public static Command Create(Screen screen) => new("study", "Durable co-design studies: run a study file, show, resume or stop one.")
    {
        StudyRunVerb.Create(screen),
        StudyShowVerb.Create(screen),
        StudyResumeVerb.Create(screen),
        StudyStopVerb.Create(screen),
    };
}
