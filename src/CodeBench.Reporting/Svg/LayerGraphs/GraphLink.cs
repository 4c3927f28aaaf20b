namespace CodeBench.Reporting;

/// <summary>A piece of an edge, from a row to the next; <paramref name="Group"/> is the group that it runs inside, or -1.</summary>
internal readonly record struct GraphLink(GraphSlot Upper, GraphSlot Lower, int Group);
