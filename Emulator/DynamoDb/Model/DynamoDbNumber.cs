using System.Globalization;
using System.Numerics;

namespace Acinaces.Emulator.DynamoDb.Model;

/// <summary>
/// A number of the service: up to 38 significant digits, magnitude 1E-130 to 9.99...E+125, exact. <c>default</c> is zero.
/// Held in normal form (no trailing zeros in the coefficient), so equal numbers have equal fields.
/// </summary>
internal readonly record struct DynamoDbNumber : IComparable<DynamoDbNumber>
{
    public const int MaxDigits = 38;
    public const int MaxExponent = 125;
    public const int MinExponent = -130;
    private const long FarExponent = 1_000_000_000_000;

    private static readonly UInt128[] Powers = BuildPowers();

    private readonly UInt128 _coefficient;
    private readonly short _exponent;
    private readonly bool _negative;

    private DynamoDbNumber(UInt128 coefficient, int exponent, bool negative)
    {
        _coefficient = coefficient;
        _exponent = (short)exponent;
        _negative = negative;
    }

    public bool IsZero => _coefficient == UInt128.Zero;

    public bool IsNegative => _negative;

    /// <summary>Count of significant digits; 1 for zero.</summary>
    public int Digits => CountDigits(_coefficient);

    /// <summary>Power of ten of the first digit: 0 for 1 to 9.99, -1 for 0.1 to 0.99.</summary>
    public int Magnitude => IsZero ? 0 : Digits + _exponent - 1;

    /// <summary>The significant digits as a whole number, without trailing zeros.</summary>
    public UInt128 Coefficient => _coefficient;

    public static DynamoDbNumber FromInt64(long value)
    {
        var magnitude = value < 0 ? (UInt128)(-(Int128)value) : (UInt128)value;
        return Normalize(magnitude, 0, value < 0);
    }

    /// <summary>Reads a decimal text such as <c>-12.50</c> or <c>1.5E-7</c>.</summary>
    public static NumberFormatError TryParse(ReadOnlySpan<char> text, out DynamoDbNumber number)
    {
        number = default;
        var position = 0;
        var negative = false;
        if (text.Length > 0 && text[0] is '+' or '-')
            negative = text[position++] == '-';

        var coefficient = UInt128.Zero;
        int digits = 0, seen = 0, exponent = 0, trailingZeros = 0;
        var fraction = false;
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '.' && !fraction)
            {
                fraction = true;
                continue;
            }
            if (!char.IsAsciiDigit(c))
                break;
            seen++;
            if (fraction)
                exponent--;
            if (c == '0')
            {
                // Zeros count only once a later digit shows that they are significant.
                if (digits > 0)
                    trailingZeros++;
                continue;
            }
            digits += trailingZeros + 1;
            if (digits <= MaxDigits)
                coefficient = coefficient * Powers[trailingZeros + 1] + (UInt128)(uint)(c - '0');
            trailingZeros = 0;
        }
        if (seen == 0 || !TryParseExponent(text[position..], out var scale))
            return NumberFormatError.NotNumeric;
        // Zero has no magnitude but the exponent it is written with.
        var unit = exponent + trailingZeros + scale;
        var magnitude = digits == 0 ? scale : unit + digits - 1;
        if (magnitude > MaxExponent)
            return NumberFormatError.Overflow;
        if (magnitude < MinExponent)
            return NumberFormatError.Underflow;
        if (digits == 0)
            return NumberFormatError.None;
        if (digits > MaxDigits)
            return NumberFormatError.TooManyDigits;
        number = new DynamoDbNumber(coefficient, (int)unit, negative);
        return NumberFormatError.None;
    }

    /// <summary>The exact sum, or false where it has more than 38 digits or is out of range.</summary>
    public static bool TryAdd(DynamoDbNumber left, DynamoDbNumber right, out DynamoDbNumber sum)
    {
        sum = default;
        if (left.IsZero || right.IsZero)
        {
            sum = left.IsZero ? right : left;
            return true;
        }
        var exponent = Math.Min(left._exponent, right._exponent);
        var total = left.ScaledTo(exponent) + right.ScaledTo(exponent);
        return TryFrom(total, exponent, out sum);
    }

    public static DynamoDbNumber operator -(DynamoDbNumber value) =>
        value.IsZero ? value : new DynamoDbNumber(value._coefficient, value._exponent, !value._negative);

    public int CompareTo(DynamoDbNumber other)
    {
        if (IsZero || other.IsZero || _negative != other._negative)
            return Sign(this).CompareTo(Sign(other));
        var bySize = CompareMagnitude(other);
        return _negative ? -bySize : bySize;
    }

    /// <summary>The number as a whole one, where it is one and fits.</summary>
    public bool TryToInt64(out long value)
    {
        value = 0;
        if (IsZero)
            return true;
        if (_exponent < 0 || Magnitude > 18)
            return false;
        var whole = _coefficient * Powers[_exponent];
        if (whole > (UInt128)long.MaxValue)
            return false;
        value = _negative ? -(long)whole : (long)whole;
        return true;
    }

    /// <summary>The nearest number of 32 bits; infinity where it is out of their range.</summary>
    public float ToSingle()
    {
        // Sign, digits, and an exponent of at most four characters.
        Span<char> text = stackalloc char[MaxDigits + 8];
        text[0] = _negative ? '-' : '+';
        _coefficient.TryFormat(text[1..], out var digits, provider: CultureInfo.InvariantCulture);
        text[++digits] = 'E';
        _exponent.TryFormat(text[(digits + 1)..], out var more, provider: CultureInfo.InvariantCulture);
        return float.Parse(text[..(digits + 1 + more)], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Scientific notation, as the service names numbers that are out of range somewhere: <c>1.5E+39</c>.</summary>
    public string ToScientific()
    {
        var digits = _coefficient.ToString(CultureInfo.InvariantCulture);
        return $"{(_negative ? "-" : "")}{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}E{(Magnitude < 0 ? "" : "+")}{Magnitude}";
    }

    /// <summary>Plain decimal notation without exponent, as the service answers.</summary>
    public override string ToString()
    {
        if (IsZero)
            return "0";
        var digits = _coefficient.ToString(CultureInfo.InvariantCulture);
        var sign = _negative ? "-" : "";
        if (_exponent >= 0)
            return string.Concat(sign, digits, new string('0', _exponent));
        var point = digits.Length + _exponent;
        return point > 0
            ? string.Concat(sign, digits.AsSpan(0, point), ".", digits.AsSpan(point))
            : string.Concat(sign, "0.", new string('0', -point), digits);
    }

    /// <summary>What the number counts for in the size of an item, in bytes: about half a byte per digit.</summary>
    public int SizeInBytes
    {
        get
        {
            if (IsZero)
                return 1;
            // Pairs of digits are counted from the point to either side, where there are digits on both.
            var whole = Digits + _exponent;
            var pairs = _exponent >= 0 || whole <= 0 ? (Digits + 1) / 2 : (whole + 1) / 2 + (1 - _exponent) / 2;
            return 1 + pairs + (_negative ? 1 : 0);
        }
    }

    private static int Sign(DynamoDbNumber value) => value.IsZero ? 0 : value._negative ? -1 : 1;

    private int CompareMagnitude(DynamoDbNumber other)
    {
        int mine = Digits, theirs = other.Digits;
        var byMagnitude = (mine + _exponent).CompareTo(theirs + other._exponent);
        if (byMagnitude != 0)
            return byMagnitude;
        var width = Math.Max(mine, theirs);
        return (_coefficient * Powers[width - mine]).CompareTo(other._coefficient * Powers[width - theirs]);
    }

    private BigInteger ScaledTo(int exponent)
    {
        var value = (BigInteger)_coefficient * BigInteger.Pow(10, _exponent - exponent);
        return _negative ? -value : value;
    }

    private static bool TryFrom(BigInteger value, int exponent, out DynamoDbNumber number)
    {
        number = default;
        if (value.IsZero)
            return true;
        var magnitude = BigInteger.Abs(value);
        while (true)
        {
            var quotient = BigInteger.DivRem(magnitude, 10, out var remainder);
            if (!remainder.IsZero)
                break;
            magnitude = quotient;
            exponent++;
        }
        if (magnitude >= (BigInteger)Powers[MaxDigits])
            return false;
        var coefficient = (UInt128)magnitude;
        var first = CountDigits(coefficient) + exponent - 1;
        if (first is > MaxExponent or < MinExponent)
            return false;
        number = new DynamoDbNumber(coefficient, exponent, value.Sign < 0);
        return true;
    }

    private static DynamoDbNumber Normalize(UInt128 coefficient, int exponent, bool negative)
    {
        if (coefficient == UInt128.Zero)
            return default;
        while (coefficient % 10 == UInt128.Zero)
        {
            coefficient /= 10;
            exponent++;
        }
        return new DynamoDbNumber(coefficient, exponent, negative);
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
            return true;
        if (text[0] is not ('e' or 'E') || text.Length == 1)
            return false;
        var sign = text[1] is '+' or '-' ? 1 : 0;
        var digits = text[(1 + sign)..];
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        if (!long.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        // Far out of range; its exact value does not matter.
        exponent = Math.Clamp(exponent, -FarExponent, FarExponent);
        return true;
    }

    private static int CountDigits(UInt128 value)
    {
        if (value < Powers[1])
            return 1;
        var bits = 128 - (int)UInt128.LeadingZeroCount(value);
        // 1233 / 4096 approximates log10(2): right or one too few.
        var estimate = bits * 1233 >> 12;
        return value >= Powers[estimate] ? estimate + 1 : estimate;
    }

    private static UInt128[] BuildPowers()
    {
        var powers = new UInt128[MaxDigits + 1];
        powers[0] = UInt128.One;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
