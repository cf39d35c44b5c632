using System.Numerics;

namespace Acinaces.Simulators.Exchanges.Binance.Signing;

/// <summary>A point of the curve of RFC 8032, in extended coordinates (section 5.1.4).</summary>
/// <remarks>Made for checking signatures now and then: it is not fast, and it need not hide how long it takes, since everything it works on is public.</remarks>
internal readonly record struct Ed25519Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T)
{
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger D = Reduce(-121_665 * Invert(121_666));
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (Prime - 1) / 4, Prime);

    public static BigInteger Order { get; } = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);

    public static Ed25519Point Neutral { get; } = new(0, 1, 1, 0);

    public static Ed25519Point Base { get; } = FromY(Reduce(4 * Invert(5)), isOdd: false) ?? throw new InvalidOperationException("The base point is on the curve.");

    /// <summary>Section 5.1.3. Absent when the bytes are no point.</summary>
    public static Ed25519Point? Decode(ReadOnlySpan<byte> bytes)
    {
        Span<byte> y = stackalloc byte[32];
        bytes.CopyTo(y);
        var isOdd = (y[31] & 0x80) != 0;
        y[31] &= 0x7F;
        return FromY(new BigInteger(y, isUnsigned: true), isOdd);
    }

    public static Ed25519Point operator +(Ed25519Point left, Ed25519Point right)
    {
        var a = Reduce((left.Y - left.X) * (right.Y - right.X));
        var b = Reduce((left.Y + left.X) * (right.Y + right.X));
        var c = Reduce(2 * left.T * right.T * D);
        var d = Reduce(2 * left.Z * right.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Ed25519Point(Reduce(e * f), Reduce(g * h), Reduce(f * g), Reduce(e * h));
    }

    public Ed25519Point Times(BigInteger factor)
    {
        var (sum, power) = (Neutral, this);
        for (; factor > 0; factor >>= 1, power += power)
            if (!factor.IsEven) sum += power;
        return sum;
    }

    public bool IsSameAs(Ed25519Point other) => Reduce(X * other.Z - other.X * Z).IsZero && Reduce(Y * other.Z - other.Y * Z).IsZero;

    private static Ed25519Point? FromY(BigInteger y, bool isOdd)
    {
        if (y >= Prime) return null;
        var square = Reduce((y * y - 1) * Invert(D * y * y + 1));
        var x = BigInteger.ModPow(square, (Prime + 3) / 8, Prime);
        if (!Reduce(x * x - square).IsZero) x = Reduce(x * RootOfMinusOne);
        if (!Reduce(x * x - square).IsZero || (x.IsZero && isOdd)) return null;
        if (x.IsEven == isOdd) x = Prime - x;
        return new Ed25519Point(x, y, 1, Reduce(x * y));
    }

    private static BigInteger Invert(BigInteger value) => BigInteger.ModPow(Reduce(value), Prime - 2, Prime);

    private static BigInteger Reduce(BigInteger value)
    {
        var rest = value % Prime;
        return rest.Sign < 0 ? rest + Prime : rest;
    }
}
