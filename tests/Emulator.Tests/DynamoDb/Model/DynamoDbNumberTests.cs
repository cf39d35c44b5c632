using System.Globalization;
using System.Numerics;
using Acinaces.Emulator.DynamoDb.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.DynamoDb.Model;

/// <summary>Numbers against arithmetic on whole numbers.</summary>
public sealed class DynamoDbNumberTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20251121UL, 4711UL);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("+1", "1")]
    [InlineData("001.2300", "1.23")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1.5E3", "1500")]
    [InlineData("-12e-3", "-0.012")]
    [InlineData("99999999999999999999999999999999999999", "99999999999999999999999999999999999999")]
    [InlineData("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001")]
    [InlineData("100000000000000000000000000000000000000000", "100000000000000000000000000000000000000000")]
    public void Has_one_normal_form(string text, string expected)
    {
        Assert.Equal(NumberFormatError.None, DynamoDbNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData("", "NotNumeric")]
    [InlineData("-", "NotNumeric")]
    [InlineData("1e", "NotNumeric")]
    [InlineData("1 ", "NotNumeric")]
    [InlineData("0x1", "NotNumeric")]
    [InlineData("1.2.3", "NotNumeric")]
    [InlineData("NaN", "NotNumeric")]
    [InlineData("1e126", "Overflow")]
    [InlineData("1e99999999999", "Overflow")]
    [InlineData("9.9e-131", "Underflow")]
    [InlineData("1.00000000000000000000000000000000000001", "TooManyDigits")]
    public void Refuses_what_the_service_refuses(string text, string expected) =>
        Assert.Equal(expected, DynamoDbNumber.TryParse(text, out _).ToString());

    [Fact]
    public void Takes_the_ends_of_the_range()
    {
        Assert.Equal(NumberFormatError.None, DynamoDbNumber.TryParse("9.9999999999999999999999999999999999999E+125", out var largest));
        Assert.Equal(126, largest.ToString().Length);
        Assert.Equal(NumberFormatError.None, DynamoDbNumber.TryParse("-1e-130", out var smallest));
        Assert.Equal(-130, smallest.Magnitude);
    }

    [Fact]
    public void Orders_as_exact_arithmetic_does() => Prop.ForAll(Pairs(), pair =>
    {
        var (a, b) = pair;
        return Math.Sign(Parse(a).CompareTo(Parse(b))) == Scaled(a).CompareTo(Scaled(b)) && Parse(a).Equals(Parse(b)) == (Scaled(a) == Scaled(b));
    }).Check(Fixed);

    [Fact]
    public void Adds_exactly_or_not_at_all() => Prop.ForAll(Pairs(), pair =>
    {
        var (a, b) = pair;
        var exact = Scaled(a) + Scaled(b);
        var digits = BigInteger.Abs(exact).ToString(CultureInfo.InvariantCulture).TrimEnd('0').Length;
        if (!DynamoDbNumber.TryAdd(Parse(a), Parse(b), out var sum))
            return digits > DynamoDbNumber.MaxDigits;
        return digits <= DynamoDbNumber.MaxDigits && Scaled(sum.ToString()) == exact;
    }).Check(Fixed);

    [Fact]
    public void Survives_its_own_text() => Prop.ForAll(Pairs(), pair => Parse(Parse(pair.Item1).ToString()).Equals(Parse(pair.Item1))).Check(Fixed);

    // The independent view: every generated number is a whole multiple of 1E-60.
    private static BigInteger Scaled(string text)
    {
        var mantissa = text;
        var exponent = 60;
        var e = mantissa.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent += int.Parse(mantissa[(e + 1)..], CultureInfo.InvariantCulture);
            mantissa = mantissa[..e];
        }
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }
        return BigInteger.Parse(mantissa, CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent);
    }

    [Theory]
    [InlineData("0", 1), InlineData("-0", 1), InlineData("1", 2), InlineData("12", 2), InlineData("123", 3), InlineData("1234", 3), InlineData("120", 2)]
    [InlineData("100", 2), InlineData("1010", 3), InlineData("0.0000001", 2), InlineData("0.15", 2), InlineData("0.015", 2), InlineData("1E125", 2)]
    [InlineData("1.5", 3), InlineData("1.234", 4), InlineData("3.14159", 5), InlineData("123456", 4), InlineData("100.5", 4), InlineData("-42", 3)]
    [InlineData("12345678901234567890123456789012345678", 20)]
    public void Counts_pairs_of_digits_on_either_side_of_the_point(string text, int bytes) => Assert.Equal(bytes, Parse(text).SizeInBytes);

    private static DynamoDbNumber Parse(string text)
    {
        Assert.Equal(NumberFormatError.None, DynamoDbNumber.TryParse(text, out var number));
        return number;
    }

    private static Arbitrary<(string, string)> Pairs()
    {
        var digit = Gen.Choose(0, 9).Select(value => (char)('0' + value));
        var number =
            from sign in Gen.Elements("", "-")
            from count in Gen.OneOf(Gen.Choose(1, 6), Gen.Choose(1, 38))
            from digits in digit.ListOf(count)
            from exponent in Gen.OneOf(Gen.Choose(-3, 3), Gen.Choose(-20, 20))
            select $"{sign}{string.Concat(digits)}E{exponent.ToString(CultureInfo.InvariantCulture)}";
        // Neighbours are the interesting cases of an order, and cancelling ones of a sum.
        var pairs = Gen.OneOf(number.Two().Select(two => (two.Item1, two.Item2)), number.Select(one => (one, one)), number.Select(one => (one, one.StartsWith('-') ? one[1..] : "-" + one)));
        return pairs.ToArbitrary();
    }
}
