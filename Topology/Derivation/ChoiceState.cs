using System.Text.Json.Nodes;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>A choice in the Amazon States Language.</summary>
internal static class ChoiceState
{
    public static JsonObject Of(WorkflowState.Choose choose) => new()
    {
        ["Type"] = "Choice",
        ["Choices"] = new JsonArray([.. choose.Branches.Select(branch => (JsonNode)Branch(branch))]),
        ["Default"] = choose.Otherwise,
    };

    /// <summary>A comparison of a number that is known to be there.</summary>
    public static JsonObject AtLeast(string path, int number) => new() { ["Variable"] = path, ["NumericGreaterThanEquals"] = number };

    private static JsonObject Branch(WorkflowBranch branch)
    {
        var rule = Rule(branch.When);
        rule["Next"] = branch.Next;
        return rule;
    }

    private static JsonObject Rule(WorkflowCondition condition) => condition switch
    {
        WorkflowCondition.IsTrue isTrue => Present(isTrue.Path, new JsonObject { ["Variable"] = isTrue.Path, ["BooleanEquals"] = true }),
        WorkflowCondition.IsOneOf { Texts.Count: 1 } text => Present(text.Path, Equal(text.Path, text.Texts[0])),
        WorkflowCondition.IsOneOf texts => Present(texts.Path, new JsonObject { ["Or"] = new JsonArray([.. texts.Texts.Select(text => (JsonNode)Equal(texts.Path, text))]) }),
        WorkflowCondition.IsAtLeast number => Present(number.Path, AtLeast(number.Path, number.Number)),
        WorkflowCondition.All all => new JsonObject { ["And"] = new JsonArray([.. all.Conditions.Select(part => (JsonNode)Rule(part))]) },
        _ => throw new InvalidOperationException($"No rule is known for {condition.GetType().Name}."),
    };

    private static JsonObject Equal(string path, string text) => new() { ["Variable"] = path, ["StringEquals"] = text };

    // A comparison with what is not there ends the execution, and nothing catches that.
    private static JsonObject Present(string path, JsonObject comparison) => new()
    {
        ["And"] = new JsonArray(new JsonObject { ["Variable"] = path, ["IsPresent"] = true }, comparison),
    };
}
