using System.Globalization;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.DynamoDb.Storage;

/// <summary>The bytes of keys are ordered as the keys are.</summary>
public sealed class KeyOrderTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20251121UL, 4713UL);
    private static readonly byte[] Partition = EntryKey.Partition(AttributeValue.Of("p"));

    [Fact]
    public void Numbers() => Prop.ForAll(Numeric().Two().ToArbitrary(), pair => SameOrder(pair.Item1, pair.Item2)).Check(Fixed);

    [Fact]
    public void Texts() => Prop.ForAll(Text().Two().ToArbitrary(), pair => SameOrder(pair.Item1, pair.Item2)).Check(Fixed);

    [Fact]
    public void Binaries() => Prop.ForAll(Binary().Two().ToArbitrary(), pair => SameOrder(pair.Item1, pair.Item2)).Check(Fixed);

    [Fact]
    public void No_key_is_the_beginning_of_another() => Prop.ForAll(Binary().Two().ToArbitrary(), pair =>
    {
        byte[] one = KeyRange.WithSort(Partition, pair.Item1), two = KeyRange.WithSort(Partition, pair.Item2);
        return one.AsSpan().SequenceEqual(two) || !two.AsSpan().StartsWith(one);
    }).Check(Fixed);

    private static bool SameOrder(AttributeValue one, AttributeValue two)
    {
        byte[] first = KeyRange.WithSort(Partition, one), second = KeyRange.WithSort(Partition, two);
        var expected = one.Type switch
        {
            AttributeType.N => one.Number.CompareTo(two.Number),
            AttributeType.S => System.Text.Encoding.UTF8.GetBytes(one.Text).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(two.Text)),
            _ => one.Binary.AsSpan().SequenceCompareTo(two.Binary),
        };
        return Math.Sign(first.AsSpan().SequenceCompareTo(second)) == Math.Sign(expected) && Math.Sign(AttributeOrder.Compare(one, two) ?? 9) == Math.Sign(expected);
    }

    private static Gen<AttributeValue> Numeric() =>
        from sign in Gen.Elements("", "-")
        from digits in Gen.Choose(1, 38).SelectMany(count => Gen.Choose(0, 9).ListOf(count))
        from exponent in Gen.OneOf(Gen.Choose(-2, 2), Gen.Choose(-125, 80))
        select AttributeValue.Of(Parse($"{sign}{string.Concat(digits)}E{exponent.ToString(CultureInfo.InvariantCulture)}"));

    private static Gen<AttributeValue> Text() =>
        Gen.Elements("", "a", "b", "\0", "\u0001", "ÿ", "\uE000", "\uFFFD", "\U0001F600", "ab").ListOf(3).Select(parts => AttributeValue.Of(string.Concat(parts)));

    private static Gen<AttributeValue> Binary() =>
        Gen.Choose(0, 4).SelectMany(count => Gen.Elements((byte)0, (byte)1, (byte)0x7F, (byte)0xFE, (byte)0xFF).ListOf(count)).Select(bytes => AttributeValue.Of([.. bytes]));

    private static DynamoDbNumber Parse(string text) =>
        DynamoDbNumber.TryParse(text, out var number) == NumberFormatError.None ? number : throw new ArgumentException(text, nameof(text));
}
