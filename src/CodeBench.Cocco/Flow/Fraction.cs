namespace CodeBench.Cocco;

/// <summary>A positive rational in lowest terms; strides and offsets stay exact.</summary>
internal readonly record struct Fraction
{
    public Fraction(long numerator, long denominator = 1)
    {
        var divisor = Gcd(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public long Numerator { get; }

    public long Denominator { get; }

    public static Fraction operator *(Fraction a, Fraction b) => new(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    public static Fraction operator /(Fraction a, Fraction b) => new(checked(a.Numerator * b.Denominator), checked(a.Denominator * b.Numerator));

    /// <summary>lcm(a/b, c/d) = lcm(a, c)/gcd(b, d) for fractions in lowest terms.</summary>
    public static Fraction Lcm(Fraction a, Fraction b) => new(Lcm(a.Numerator, b.Numerator), Gcd(a.Denominator, b.Denominator));

    /// <summary>gcd(a/b, c/d) = gcd(a, c)/lcm(b, d).</summary>
    public static Fraction Gcd(Fraction a, Fraction b) => new(Gcd(a.Numerator, b.Numerator), Lcm(a.Denominator, b.Denominator));

    public static long Gcd(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    public static long Lcm(long a, long b) => checked(a / Gcd(a, b) * b);
}
