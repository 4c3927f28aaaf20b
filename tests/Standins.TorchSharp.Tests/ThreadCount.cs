using System.Runtime.CompilerServices;
using TorchSharp;

namespace Standins.TorchSharp.Tests;

/// <summary>The tensors of the tests are small: more than one thread per operator only costs, xunit runs classes side by side.</summary>
internal static class ThreadCount
{
    [ModuleInitializer]
    internal static void Set() => torch.set_num_threads(1);
}
