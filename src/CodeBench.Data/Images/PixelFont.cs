namespace CodeBench.Data;

/// <summary>Capital letters and digits of 3 x 5 pixels, drawn twice as large, for labels in pictures.</summary>
internal static class PixelFont
{
    private const int Scale = 2;
    private const int Columns = 3;
    private const int Rows = 5;
    private const byte Ink = 224;

    /// <summary>Each letter: five rows of three pixels, '#' is ink.</summary>
    private static readonly Dictionary<char, string> Glyphs = new()
    {
        ['A'] = ".#.#.#####.##.#",
        ['B'] = "##.#.###.#.###.",
        ['C'] = ".###..#..#...##",
        ['D'] = "##.#.##.##.###.",
        ['E'] = "####..##.#..###",
        ['F'] = "####..##.#..#..",
        ['G'] = ".###..#.##.#.##",
        ['H'] = "#.##.#####.##.#",
        ['I'] = "###.#..#..#.###",
        ['J'] = "..#..#..##.#.#.",
        ['K'] = "#.##.###.#.##.#",
        ['L'] = "#..#..#..#..###",
        ['M'] = "#.########.##.#",
        ['N'] = "##.#.##.##.##.#",
        ['O'] = ".#.#.##.##.#.#.",
        ['P'] = "##.#.###.#..#..",
        ['Q'] = ".#.#.##.##.#.##",
        ['R'] = "##.#.###.#.##.#",
        ['S'] = ".###...#...###.",
        ['T'] = "###.#..#..#..#.",
        ['U'] = "#.##.##.##.####",
        ['V'] = "#.##.##.##.#.#.",
        ['W'] = "#.##.########.#",
        ['X'] = "#.##.#.#.#.##.#",
        ['Y'] = "#.##.#.#..#..#.",
        ['Z'] = "###..#.#.#..###",
        ['0'] = "####.##.##.####",
        ['1'] = ".#.##..#..#.###",
        ['2'] = "##...#.#.#..###",
        ['3'] = "##...#.#...###.",
        ['4'] = "#.##.####..#..#",
        ['5'] = "####..##...###.",
        ['6'] = ".###..####.####",
        ['7'] = "###..#.#..#..#.",
        ['8'] = "####.#####.####",
        ['9'] = "####.####..###.",
        ['-'] = "......###......",
        ['/'] = "..#..#.#.#..#..",
        ['.'] = ".............#.",
    };

    /// <summary>Pixels from one letter to the next.</summary>
    public const int Advance = (Columns + 1) * Scale;

    /// <summary>Pixels of a line of text.</summary>
    public const int Height = Rows * Scale;

    /// <summary>Writes the text; a letter that the font lacks is left blank.</summary>
    public static void Write(PngImage target, string text, int left, int top)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Glyphs.TryGetValue(char.ToUpperInvariant(text[i]), out var glyph))
                WriteGlyph(target, glyph, left + i * Advance, top);
        }
    }

    private static void WriteGlyph(PngImage target, string glyph, int left, int top)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Columns * Scale; x++)
            {
                if (glyph[y / Scale * Columns + x / Scale] == '#')
                    target.Pixels.AsSpan(((top + y) * target.Width + left + x) * target.Channels, target.Channels).Fill(Ink);
            }
        }
    }
}
