using System.Globalization;

namespace Acinaces.Emulator.Protocols;

/// <summary>Which of the encodings that DynamoDB knows a client prefers, read as leniently as the service reads it.</summary>
internal static class AcceptedEncoding
{
    public const string Gzip = "gzip";
    public const string Deflate = "deflate";
    private const string Anything = "*";
    private const double Whole = 1;

    /// <param name="header">The Accept-Encoding header.</param>
    /// <returns>Absent: the answer goes out as it is.</returns>
    public static string? Choose(string header)
    {
        var (gzip, deflate, anything) = (Wish.None, Wish.None, Wish.None);
        var place = 0;
        foreach (var part in header.Split(','))
        {
            var cut = part.IndexOf(';', StringComparison.Ordinal);
            var name = (cut < 0 ? part : part[..cut]).Trim();
            var wish = new Wish(cut < 0 ? Whole : WeightOf(part[(cut + 1)..]), place++);
            if (name.Equals(Gzip, StringComparison.OrdinalIgnoreCase))
                gzip = gzip.Or(wish);
            else if (name.Equals(Deflate, StringComparison.OrdinalIgnoreCase))
                deflate = deflate.Or(wish);
            else if (name == Anything)
                anything = anything.Or(wish);
        }
        // What is not named stands behind what is, gzip first.
        if (gzip == Wish.None)
            gzip = anything with { Place = place };
        if (deflate == Wish.None)
            deflate = anything with { Place = place + 1 };
        var best = deflate.Weight > gzip.Weight || (deflate.Weight.Equals(gzip.Weight) && deflate.Place < gzip.Place) ? (Name: Deflate, deflate.Weight) : (Name: Gzip, gzip.Weight);
        return best.Weight > 0 ? best.Name : null;
    }

    // The first weight counts; one that cannot be read or is above 1 is taken for 1.
    private static double WeightOf(string parameters)
    {
        foreach (var parameter in parameters.Split(';'))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !parameter[..equals].Trim().Equals("q", StringComparison.OrdinalIgnoreCase))
                continue;
            return double.TryParse(parameter[(equals + 1)..].Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight)
                ? Math.Min(weight, Whole)
                : Whole;
        }
        return Whole;
    }

    /// <summary>How much an encoding is wanted, and where that was said.</summary>
    private readonly record struct Wish(double Weight, int Place)
    {
        public static readonly Wish None = new(0, int.MaxValue);

        public Wish Or(Wish other) => this == None || other.Weight > Weight ? other : this;
    }
}
