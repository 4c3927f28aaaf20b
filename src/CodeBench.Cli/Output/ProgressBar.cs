using System.Globalization;
using Spectre.Console;

namespace CodeBench.Cli;

/// <summary>
/// How far one piece of work is, on stderr: a bar on a terminal, one plain line at every tenth in a pipe, nothing with <c>--json</c>.
/// </summary>
internal static class ProgressBar
{
    /// <summary>Runs <paramref name="work"/> with a reporter that takes (what is being done, fraction 0 to 1).</summary>
    public static async Task<T> RunAsync<T>(Screen screen, string title, Func<Action<string, double>, Task<T>> work)
    {
        if (screen.Json)
            return await work((_, _) => { });
        if (!screen.Live)
            return await work(new PlainProgress(screen, title).Report);
        return await screen.Error.Progress()
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new Spectre.Console.ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                var result = await work((step, fraction) =>
                {
                    task.Description = Markup.Escape($"{title}: {step}");
                    task.Value = fraction;
                });
                task.Value = 1;
                return result;
            });
    }

    private sealed class PlainProgress(Screen screen, string title)
    {
        private readonly Lock _gate = new();
        private string _step = "";
        private int _tenth;

        public void Report(string step, double fraction)
        {
            lock (_gate)
            {
                var tenth = (int)(fraction * 10);
                if (step == _step && tenth <= _tenth)
                    return;
                (_step, _tenth) = (step, tenth);
                screen.Warn(string.Create(CultureInfo.InvariantCulture, $"{title}: {step} {tenth * 10} %"));
            }
        }
    }
}
