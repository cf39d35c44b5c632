using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Stacks reach each other's resources by computed ARNs; each such ARN is that of a resource in some template.</summary>
internal sealed partial class KnownArns : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input)
    {
        var known = input.Assembly.Resources.Select(PhysicalIdentity.ArnOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var prefix = $"acinaces-{input.Environment.Name}-";
        return from resource in input.Assembly.Resources
               from text in Texts(resource.Properties, resource.Stack, "Properties")
               from arn in Arns(text.Value, prefix)
               where !known.Any(existing => Covers(existing, arn))
               select Finding.On(resource, text.Path, $"{arn} is in no template: a wrong name, or a resource that is not deployed");
    }

    [GeneratedRegex(@"arn:aws:(dynamodb|lambda|sns|sqs|s3|states|iam|kms|events|backup|elasticache):[a-z0-9-]*:\d*:[A-Za-z0-9_:./-]+")]
    private static partial Regex OwnArns();

    private static IEnumerable<string> Arns(string text, string prefix) =>
        from match in OwnArns().Matches(text)
        let arn = match.Value.TrimEnd('.', ':', '/')
        where arn.Contains(prefix, StringComparison.Ordinal)
        // A pattern goes on with a wildcard; what it covers is not decided here.
        let next = match.Index + match.Length < text.Length ? text[match.Index + match.Length] : ' '
        where next is not ('*' or '?' or '$' or '{') || arn.Length < match.Length
        where !arn.Contains(":rule/", StringComparison.Ordinal) && !arn.Contains(":alias/", StringComparison.Ordinal)
        select arn;

    private static bool Covers(string existing, string arn) =>
        arn == existing || (arn.StartsWith(existing, StringComparison.Ordinal) && arn[existing.Length] is ':' or '/')
        || (arn.Contains(":states:", StringComparison.Ordinal) && arn.Replace(":execution:", ":stateMachine:", StringComparison.Ordinal) == existing);

    private static IEnumerable<(string Path, string Value)> Texts(JsonNode? node, StackTemplate stack, string path) => node switch
    {
        JsonObject { Count: 1 } call when call.First().Key.StartsWith("Fn::", StringComparison.Ordinal) => [(path, stack.Text(call))],
        JsonObject members => members.SelectMany(member => Texts(member.Value, stack, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Texts(item, stack, $"{path}.{index}")),
        JsonValue value => [(path, stack.Text(value))],
        _ => [],
    };
}
