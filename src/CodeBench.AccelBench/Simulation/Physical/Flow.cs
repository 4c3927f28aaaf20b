namespace CodeBench.AccelBench;

/// <summary>
/// A stretch of tile steps on one memory channel and one MAC array, in closed form. The channel serves steps in order and without pause; a step computes
/// when its data is there and the step before has computed. Then the time of a stretch is the maximum over its steps k of
/// (channel time up to k) + (MAC time from k), and stretches compose: an algebra of (max, +).
/// </summary>
/// <param name="Channel">Cycles of the memory channel.</param>
/// <param name="Mac">Cycles of the MAC array.</param>
/// <param name="Time">Cycles from the first load to the last MAC.</param>
internal readonly record struct Flow(double Channel, double Mac, double Time)
{
    /// <summary>One step.</summary>
    public static Flow Step(double channel, double mac) => new(channel, mac, channel + mac);

    /// <summary>This stretch, then another.</summary>
    public Flow Then(Flow next) => new(Channel + next.Channel, Mac + next.Mac, Math.Max(Time + next.Mac, Channel + next.Time));

    /// <summary>This stretch n times; n = 0 is nothing at all.</summary>
    public Flow Times(int n) => n == 0 ? default : new(n * Channel, n * Mac, Time + (n - 1) * Math.Max(Channel, Mac));
}
