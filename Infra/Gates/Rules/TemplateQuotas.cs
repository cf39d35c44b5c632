using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>What CloudFormation, Lambda and EventBridge accept in number and size.</summary>
/// <remarks>Source: the "quotas" pages of the CloudFormation, Lambda and EventBridge user guides.</remarks>
internal sealed class TemplateQuotas : ITemplateRule
{
    private const int Resources = 500;
    private const int Bytes = 1_000_000;
    private const int Outputs = 200;
    private const int Parameters = 200;
    private const int Mappings = 200;
    private const int StackNameLength = 128;
    private const int VariableBytes = 4096;
    private const int EventPatternLength = 2048;

    public IEnumerable<Finding> Findings(GateInput input) => input.Assembly.Stacks.SelectMany(Stack).Concat(input.Assembly.Resources.SelectMany(Resource));

    private static IEnumerable<Finding> Stack(StackTemplate stack)
    {
        if (stack.Resources.Count > Resources) yield return Finding.On(stack, "Resources", $"{stack.Resources.Count} resources, {Resources} are allowed: split the stack");
        if (stack.Bytes > Bytes) yield return Finding.On(stack, "", $"{stack.Bytes} bytes, {Bytes} are allowed: split the stack");
        foreach (var (section, most) in new[] { ("Outputs", Outputs), ("Parameters", Parameters), ("Mappings", Mappings) })
        {
            if ((stack.Document[section] as JsonObject)?.Count > most) yield return Finding.On(stack, section, $"{(stack.Document[section] as JsonObject)!.Count} entries, {most} are allowed");
        }

        if (stack.Name.Length > StackNameLength) yield return Finding.On(stack, "", $"the name has {stack.Name.Length} characters, {StackNameLength} are allowed");
    }

    private static IEnumerable<Finding> Resource(TemplateResource resource)
    {
        if (resource.Type == "AWS::Lambda::Function")
        {
            var bytes = (resource["Environment", "Variables"] as JsonObject ?? []).Sum(variable => Encoding.UTF8.GetByteCount(variable.Key + resource.Stack.Text(variable.Value)));
            if (bytes > VariableBytes) yield return Finding.On(resource, "Properties.Environment", $"variables take {bytes} bytes, {VariableBytes} are allowed");
        }

        if (resource.Type == "AWS::Events::Rule" && resource["EventPattern"]?.ToJsonString(JsonSerializerOptions.Default).Length > EventPatternLength)
            yield return Finding.On(resource, "Properties.EventPattern", $"the pattern has more than {EventPatternLength} characters");
    }
}
