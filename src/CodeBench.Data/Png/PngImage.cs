namespace CodeBench.Data;

/// <summary>A decoded picture: 8 bits a sample, rows from the top, samples of a pixel side by side.</summary>
/// <param name="Width">Pixels a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">1 grey, 3 red-green-blue, 4 with alpha.</param>
/// <param name="Pixels">Height x Width x Channels bytes.</param>
public sealed record PngImage(int Width, int Height, int Channels, byte[] Pixels);
