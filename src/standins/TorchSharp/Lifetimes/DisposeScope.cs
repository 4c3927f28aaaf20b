namespace TorchSharp;

/// <summary>
/// Owns the tensors that are created on this thread while it is the innermost scope, and frees them when it is disposed.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic] private static DisposeScope? innermost;

    private readonly List<IDisposable> members = [];
    private readonly DisposeScope? outer;
    private volatile bool closed;

    internal DisposeScope()
    {
        outer = Innermost;
        innermost = this;
    }

    /// <summary>This thread's innermost open scope. A scope that another thread closed (after an await) is stepped over.</summary>
    internal static DisposeScope? Innermost
    {
        get
        {
            while (innermost is { closed: true }) innermost = innermost.outer;
            return innermost;
        }
    }

    /// <summary>The number of disposables that the scope holds now.</summary>
    public int DisposablesCount => members.Count;

    /// <summary>What the scope holds now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. members];

    /// <summary>Adds a disposable to the scope; tensors are added when they are created.</summary>
    public T Include<T>(T disposable) where T : IDisposable
    {
        Add(disposable);
        return disposable;
    }

    /// <summary>Hands a disposable to the scope around this one (to nobody when there is none).</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable
    {
        if (Remove(disposable)) outer?.Add(disposable);
        return disposable;
    }

    /// <summary>Hands disposables to the scope around this one (to nobody when there is none).</summary>
    public void MoveToOuter(params IDisposable[] disposables)
    {
        foreach (var disposable in disposables) MoveToOuter<IDisposable>(disposable);
    }

    /// <summary>Takes a disposable out of all scopes.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Remove(disposable);
        return disposable;
    }

    /// <summary>Takes disposables out of all scopes.</summary>
    public void Detach(params IDisposable[] disposables)
    {
        foreach (var disposable in disposables) Remove(disposable);
    }

    /// <summary>True when the scope holds it.</summary>
    public bool Contains(IDisposable disposable) => IndexOf(disposable) >= 0;

    /// <summary>Frees everything that the scope holds now.</summary>
    public void DisposeEverything() => DisposeEverythingBut([]);

    /// <summary>Frees everything that the scope holds now, except these.</summary>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        foreach (var disposable in keep) Remove(disposable);
        for (var i = members.Count - 1; i >= 0; i--)
        {
            var member = members[i];
            if (member is torch.Tensor tensor) tensor.OwningDisposeScope = null;
            member.Dispose();
        }

        members.Clear();
        foreach (var disposable in keep) Add(disposable);
    }

    /// <summary>Frees everything and closes the scope.</summary>
    public void Dispose()
    {
        DisposeEverything();
        closed = true;
    }

    internal void Add(IDisposable disposable)
    {
        if (disposable is torch.Tensor tensor)
        {
            tensor.OwningDisposeScope?.Remove(tensor);
            tensor.OwningDisposeScope = this;
            tensor.PlaceInScope = members.Count;
        }

        members.Add(disposable);
    }

    /// <summary>Takes a member out; the last one takes its place.</summary>
    internal bool Remove(IDisposable disposable)
    {
        var index = IndexOf(disposable);
        if (index < 0) return false;
        var last = members[^1];
        members[index] = last;
        if (last is torch.Tensor moved) moved.PlaceInScope = index;
        members.RemoveAt(members.Count - 1);
        if (disposable is torch.Tensor tensor) tensor.OwningDisposeScope = null;
        return true;
    }

    private int IndexOf(IDisposable disposable) =>
        disposable is torch.Tensor tensor
            ? ReferenceEquals(tensor.OwningDisposeScope, this) ? tensor.PlaceInScope : -1
            : members.IndexOf(disposable);
}
