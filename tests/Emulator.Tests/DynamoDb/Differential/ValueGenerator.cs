using System.Collections.Immutable;
using System.Numerics;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>Draws values and paths from pools so small that equal ones meet often.</summary>
internal sealed class ValueGenerator(Random random)
{
    private static readonly string[] Texts = ["", "a", "ab", "abc", "b", "ba", "bab", "a b", "Z", "0", "\"q\\", "~"];
    private static readonly string[] Numbers = ["0", "1", "2", "3", "-1", "-2", "10", "0.5", "1.5", "-0.25", "1E3", "12345678901234567890", "0.000001", "100"];
    private static readonly byte[][] Blobs = [[0], [1], [1, 2], [2], [255], [127, 0], [1, 2, 3]];
    private static readonly string[] Attributes = ["va", "vb", "vc", "vd", "ve", "vf", "vg", "vh"];
    private static readonly string[] Members = ["ka", "kb", "kc"];
    public static IReadOnlyList<string> Kinds { get; } = ["S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS"];

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Below(int limit) => random.Next(limit);

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>A value that can be compared: text, number or bytes.</summary>
    public ModelValue Scalar(string kind, bool canBeEmpty = true) => kind switch
    {
        "S" => ModelValue.Of(canBeEmpty ? Pick(Texts) : Texts[1 + random.Next(Texts.Length - 1)]),
        "N" => Number(),
        _ => ModelValue.Of(Pick(Blobs)),
    };

    public ModelValue Scalar() => Scalar(Pick(["S", "N", "B"]));

    public ModelValue Number() => Chance(70) ? ModelValue.Of(ModelNumber.Parse(Pick(Numbers))) : ModelValue.Of(new ModelNumber(new BigInteger(random.Next(-2000, 2000)), random.Next(-4, 3)));

    public ModelValue Set(string elementKind) => ModelValue.SetOf(elementKind, Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Scalar(elementKind, canBeEmpty: false)));

    public ModelValue Any(int depth = 2)
    {
        var kind = Pick(Kinds);
        return kind switch
        {
            "S" or "N" or "B" => Scalar(kind),
            "BOOL" => ModelValue.Of(Chance(50)),
            "SS" or "NS" or "BS" => Set(kind[..1]),
            "L" when depth > 0 => List(depth),
            "M" when depth > 0 => Map(depth),
            _ => ModelValue.Null(),
        };
    }

    public ModelValue List(int depth = 1) => ModelValue.Of(Enumerable.Range(0, random.Next(4)).Select(_ => Any(depth - 1)).ToImmutableList());

    public ModelValue Map(int depth = 1) => ModelValue.Of(ModelItem.Empty.AddRange(Members.Where(_ => Chance(60)).Select(name => KeyValuePair.Create(name, Any(depth - 1)))));

    public string Attribute() => Pick(Attributes);

    /// <summary>Different attributes, one to four.</summary>
    public IReadOnlyList<string> SomeAttributes() => [.. Attributes.OrderBy(_ => random.Next()).Take(1 + random.Next(4))];

    /// <param name="chanceOfSteps">Percent. Keys have none: DynamoDB refuses to look into them.</param>
    public ModelPath Path(ModelTable table, string attribute, int chanceOfSteps = 35)
    {
        if (IndexKind(table, attribute) is not null) chanceOfSteps = 0;
        ImmutableArray<object> steps = [];
        while (steps.Length < 3 && Chance(chanceOfSteps)) steps = steps.Add(Chance(60) ? Pick(Members) : random.Next(4));
        return new ModelPath(attribute, steps, Chance(40));
    }

    /// <summary>A key of the table; with few different ones, so that items are met again.</summary>
    public ItemMap Key(ModelTable table) => ModelItem.Empty.AddRange(table.Primary.Keys.Select((key, i) => KeyValuePair.Create(key.Name, KeyValue(key.Kind, i == 0 ? 5 : 9))));

    public ModelValue KeyValue(string kind, int different) => kind switch
    {
        "S" => ModelValue.Of(Texts[1 + random.Next(different)]),
        "N" => ModelValue.Of(ModelNumber.Parse(Numbers[random.Next(different)])),
        _ => ModelValue.Of(Blobs[random.Next(Math.Min(different, Blobs.Length))]),
    };

    public ItemMap ItemOf(ModelTable table)
    {
        var item = Key(table);
        foreach (var attribute in Attributes.Where(_ => Chance(55))) item = item.SetItem(attribute, ValueFor(table, attribute));
        return item;
    }

    /// <summary>A value for an attribute: of the right kind where an index needs one, but for a few.</summary>
    public ModelValue ValueFor(ModelTable table, string attribute) => IndexKind(table, attribute) is { } kind && !Chance(1) ? Scalar(kind, canBeEmpty: Chance(1)) : Any();

    public static string? IndexKind(ModelTable table, string attribute) => table.Orders.SelectMany(order => order.Keys).FirstOrDefault(key => key.Name == attribute).Kind;
}
