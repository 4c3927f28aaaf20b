using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CodeBench.Networks;

/// <summary>The stable content hash behind <see cref="Network.Fingerprint"/>.</summary>
internal static class NetworkFingerprint
{
    internal static string Of(Network network)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{network.InputShape.Channels},{network.InputShape.Depth},{network.InputShape.Height},{network.InputShape.Width}\n");
        foreach (var node in network.Nodes)
        {
            text.Append(node.Operator.Describe());
            foreach (var input in node.Inputs)
                text.Append(CultureInfo.InvariantCulture, $" @{input}");
            text.Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
