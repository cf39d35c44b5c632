using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Emulator.Delivery.Patterns;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.Delivery.Patterns;

public sealed class FilterPropertyTests
{
    private static readonly string[] Names = ["kind", "qty", "venue"];
    private static readonly string[] Texts = ["", "a", "ab", "abc", "b", "AB"];

    /// <summary>Random policies and documents: the compiled pattern says what reading the policy rule by rule says.</summary>
    [Fact]
    public void A_compiled_policy_agrees_with_reading_it_naively()
    {
        var cases = from policy in Policy() from document in Document() select (policy.ToJsonString(), document.ToJsonString());
        Prop.ForAll(cases.ToArbitrary(), pair =>
        {
            using var document = JsonDocument.Parse(pair.Item2);
            return EventPattern.Parse(pair.Item1).Matches(document.RootElement) == Naive(JsonNode.Parse(pair.Item1)!.AsObject(), JsonNode.Parse(pair.Item2)!.AsObject());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261122UL, 99UL));
    }

    private static Gen<JsonObject> Document() =>
        from values in Gen.ArrayOf(Gen.OneOf(
            Gen.Elements(Texts).Select(text => (JsonNode?)JsonValue.Create(text)),
            Gen.Choose(-3, 3).Select(number => (JsonNode?)JsonValue.Create(number)),
            Gen.Constant((JsonNode?)null)), 3)
        from present in Gen.ArrayOf(Gen.Elements(true, true, false), 3)
        select new JsonObject(Names.Select((name, i) => (name, i)).Where(it => present[it.i]).Select(it => KeyValuePair.Create(it.name, values[it.i]?.DeepClone())));

    private static Gen<JsonObject> Policy() =>
        from names in Gen.SubListOf(Names).Where(list => list.Count > 0)
        from rules in Gen.ArrayOf(Gen.NonEmptyListOf(Rule()), 3)
        select new JsonObject(names.Select((name, i) => KeyValuePair.Create(name, (JsonNode?)new JsonArray([.. rules[i].Take(3).Select(rule => rule?.DeepClone())]))));

    private static Gen<JsonNode?> Rule() => Gen.OneOf(
        Gen.Elements(Texts).Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Choose(-3, 3).Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Elements("prefix", "suffix", "equals-ignore-case").SelectMany(name => Gen.Elements(Texts).Select(text => (JsonNode?)new JsonObject { [name] = text })),
        Gen.Elements(Texts).Select(text => (JsonNode?)new JsonObject { ["anything-but"] = new JsonArray(text) }),
        Gen.Elements(true, false).Select(wanted => (JsonNode?)new JsonObject { ["exists"] = wanted }),
        Gen.Choose(-3, 2).Select(low => (JsonNode?)new JsonObject { ["numeric"] = new JsonArray(">=", low, "<", 3) }));

    private static bool Naive(JsonObject policy, JsonObject document) => policy.All(field =>
    {
        var has = document.TryGetPropertyValue(field.Key, out var value);
        return field.Value!.AsArray().Any(rule => Accepts(rule, has, value));
    });

    private static bool Accepts(JsonNode? rule, bool has, JsonNode? value)
    {
        if (rule is JsonObject operation)
        {
            var (name, operand) = operation.Single();
            if (name == "exists")
                return operand!.GetValue<bool>() == has;
            if (!has)
                return false;
            var text = value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
            var number = value?.GetValueKind() == JsonValueKind.Number ? int.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
            return name switch
            {
                "prefix" => text?.StartsWith(operand!.GetValue<string>(), StringComparison.Ordinal) == true,
                "suffix" => text?.EndsWith(operand!.GetValue<string>(), StringComparison.Ordinal) == true,
                "equals-ignore-case" => string.Equals(text, operand!.GetValue<string>(), StringComparison.OrdinalIgnoreCase),
                "anything-but" => text != operand![0]!.GetValue<string>(),
                _ => number >= operand![1]!.GetValue<int>() && number < 3,
            };
        }

        return has && value?.ToJsonString() == rule?.ToJsonString();
    }
}
