using System.Globalization;
using System.Text;

namespace CodeBench.Studies.KillHost;

/// <summary>Takes a few milliseconds, and writes down durably which evaluation it starts.</summary>
public sealed class LoggingEvaluator(string path, int milliseconds) : IEvaluator<Number, Number>
{
    private readonly Lock _gate = new();

    public Number Evaluate(Number point, TrialContext context)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(context);
        Log(context.Number);
        var noise = context.Random.NextNormal();
        if (context.Cancellation.WaitHandle.WaitOne(context.Random.NextInt(1, 2 * milliseconds)))
            context.Cancellation.ThrowIfCancellationRequested();
        // Every 7th fails, so that failures survive kills too.
        return context.Number % 7 == 3 ? throw new InvalidOperationException("meant to fail") : new Number(-point.Value * point.Value + 0.1 * noise);
    }

    private void Log(int trial)
    {
        lock (_gate)
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            stream.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{trial}\n")));
            stream.Flush(flushToDisk: true);
        }
    }
}
