namespace CodeBench.Core;

/// <summary>Which way an objective is better.</summary>
public enum Direction
{
    Minimize,
    Maximize,
}
