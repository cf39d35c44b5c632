using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>A wait in the Amazon States Language; one that grows becomes a choice, a look into the list of times, and two waits.</summary>
internal static class WaitStates
{
    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Of(WorkflowState.Wait wait)
    {
        if (wait.Times.Count == 1)
            return [new(wait.Name, Fixed(wait.Times[0], wait.Next))];
        var (look, growing, longest) = ($"{wait.Name}Growing", $"{wait.Name}Briefly", $"{wait.Name}Longest");
        var count = $"$.{wait.Counted}.count";
        var beyond = ChoiceState.AtLeast(count, wait.Times.Count - 1);
        beyond["Next"] = longest;
        return
        [
            new(wait.Name, new JsonObject { ["Type"] = "Choice", ["Choices"] = new JsonArray(beyond), ["Default"] = look }),
            new(look, new JsonObject
            {
                ["Type"] = "Pass",
                ["Parameters"] = new JsonObject { ["seconds.$"] = $"States.ArrayGetItem(States.Array({Seconds(wait.Times.SkipLast(1))}), {count})" },
                ["ResultPath"] = "$.wait",
                ["Next"] = growing,
            }),
            new(growing, new JsonObject { ["Type"] = "Wait", ["SecondsPath"] = "$.wait.seconds", ["Next"] = wait.Next }),
            new(longest, Fixed(wait.Times[^1], wait.Next)),
        ];
    }

    private static JsonObject Fixed(TimeSpan time, string next) => new() { ["Type"] = "Wait", ["Seconds"] = (int)time.TotalSeconds, ["Next"] = next };

    private static string Seconds(IEnumerable<TimeSpan> times) =>
        string.Join(", ", times.Select(time => time.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
}
