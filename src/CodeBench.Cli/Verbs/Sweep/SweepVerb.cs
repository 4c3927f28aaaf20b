using System.CommandLine;
using CodeBench.AccelBench;
using CodeBench.Data;

namespace CodeBench.Cli;

/// <summary><c>sweep NETWORK</c>: one network on very many accelerators.</summary>
internal static class SweepVerb
{
    public static Command Create(Screen screen)
    {
        var command = new Command("sweep", "One network on very many accelerators: the best, the Pareto front, every row as a table file.");
        var network = new NetworkArgument(command);
        var arguments = new SweepArguments(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var graph = network.Create(parsed);
            var request = arguments.Read(parsed);
            var sweep = new Sweep(graph, request.Options);
            var summary = new SweepSummary(request.Top, request.Objective, request.Pareto);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await ProgressBar.RunAsync(screen, $"sweep {graph.Name}", report => Task.Run(() => RunAsync(sweep, summary, request.File, report, cancellation), CancellationToken.None));
            var outcome = new SweepOutcome(graph.Name, request, sweep.Total, summary, watch.Elapsed.TotalSeconds);
            screen.Result(SweepView.Json(outcome), output => SweepView.Print(output, outcome));
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<bool> RunAsync(Sweep sweep, SweepSummary summary, string? file, Action<string, double> report, CancellationToken cancellation)
    {
        if (file is null)
        {
            foreach (var batch in Batches())
                summary.Add(batch);
        }
        else
        {
            await TableFile.WriteAsync(file, SweepTable.Columns, async (writer, token) =>
            {
                var rows = new List<SweepRow>();
                foreach (var batch in Batches())
                {
                    summary.Add(batch);
                    rows.AddRange(batch.Rows);
                    if (rows.Count < SweepTable.RowGroup && batch.Done < batch.Total)
                        continue;
                    await writer.AppendAsync(SweepTable.Of(rows), token);
                    rows.Clear();
                }
            }, cancellation: cancellation);
        }
        return true;

        IEnumerable<SweepBatch> Batches()
        {
            foreach (var batch in sweep.Run(cancellation))
            {
                report("simulating", (double)batch.Done / batch.Total);
                yield return batch;
            }
        }
    }
}
