using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates.Policies;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>The role of a function may do what the function's grants say, no less and no more.</summary>
internal sealed class FunctionPrivileges : ITemplateRule
{
    // AWS's own policy for the one thing no grant speaks of: Lambda puts the function into its subnets with the role's rights.
    private const string NetworkPolicy = "arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess";

    private static readonly string[] QueueReading = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"];

    public IEnumerable<Finding> Findings(GateInput input)
    {
        var granted = new FunctionPolicy(input.Names, key => KeyArn(input, key));
        return input.Topology.Functions.SelectMany(function => Findings(input, function, granted));
    }

    private static IEnumerable<Finding> Findings(GateInput input, Function function, FunctionPolicy granted)
    {
        var name = input.Names.RoleOf(function);
        if (input.Assembly.OfType("AWS::IAM::Role").FirstOrDefault(role => role.Text("RoleName") == name) is not { } role)
        {
            yield return new Finding(input.Environment.Name, "", "Resources", $"no template has the role {name} of {function.Declaration}");
            yield break;
        }

        var expected = granted.Statements(function).SelectMany(statement => statement.Actions.SelectMany(action => statement.Resources.Select(resource => (Action: action, Resource: resource)))).ToHashSet();
        var own = input.Policies.Where(policy => policy.Kind == PolicyKind.Identity && policy.Owner == name).SelectMany(policy => policy.Statements).ToArray();
        var actual = own.Where(statement => statement.Allows)
            .SelectMany(statement => statement.Actions.SelectMany(action => statement.Resources.Select(resource => (Action: action, Resource: resource)))).ToHashSet();
        var delivery = DeliveryRights(input, input.Names.ArnOf(function)).ToHashSet();

        foreach (var (action, resource) in expected.Except(actual).Order())
            yield return Finding.On(role, "Properties.Policies", $"{name} lacks {action} on {resource}, which a grant of {function.Declaration} gives");
        foreach (var (action, resource) in actual.Except(expected).Except(delivery).Order())
            yield return Finding.On(role, "Properties.Policies", $"{name} may {action} on {resource}, which no grant of {function.Declaration} gives");
        var managedPolicies = (role["ManagedPolicyArns"] as JsonArray ?? []).Select(role.Stack.Text).ToArray();
        if (!managedPolicies.Contains(NetworkPolicy))
            yield return Finding.On(role, "Properties.ManagedPolicyArns", $"{name} lacks {NetworkPolicy}: Lambda could not put the function into its subnets");
        foreach (var managed in managedPolicies.Where(managed => managed != NetworkPolicy))
            yield return Finding.On(role, "Properties.ManagedPolicyArns", $"{name} has {managed}, whose rights AWS may change: give the statements instead");
    }

    // Lambda sends what a function could not handle, and reads queues for it, with the role's rights.
    private static IEnumerable<(string Action, string Resource)> DeliveryRights(GateInput input, string functionArn)
    {
        var failures = input.Assembly.OfType("AWS::Lambda::EventInvokeConfig")
            .Where(config => IsAbout(config.Text("FunctionName"), functionArn)).Select(config => config.Text("DestinationConfig", "OnFailure", "Destination"))
            .Concat(input.Assembly.OfType("AWS::Lambda::Function").Where(function => PhysicalIdentity.ArnOf(function) == functionArn).Select(function => function.Text("DeadLetterConfig", "TargetArn")));
        var sources = input.Assembly.OfType("AWS::Lambda::EventSourceMapping").Where(mapping => IsAbout(mapping.Text("FunctionName"), functionArn)).Select(mapping => mapping.Text("EventSourceArn"));
        return failures.OfType<string>().Select(queue => ("sqs:SendMessage", queue))
            .Concat(sources.OfType<string>().SelectMany(queue => QueueReading.Select(action => (action, queue))));
    }

    private static bool IsAbout(string? name, string functionArn) =>
        name is not null && (name == functionArn || name.StartsWith(functionArn + ":", StringComparison.Ordinal) || functionArn.EndsWith(":function:" + name.Split(':')[0], StringComparison.Ordinal));

    private static string KeyArn(GateInput input, EncryptionKey key)
    {
        var name = input.Names.AliasOf(key);
        var target = input.Assembly.OfType("AWS::KMS::Alias").FirstOrDefault(alias => alias.Text("AliasName") == name)?.Text("TargetKeyId") ?? name;
        // An alias may name its key by id or by ARN; policies name it by ARN.
        return target.StartsWith("arn:", StringComparison.Ordinal) ? target : $"arn:aws:kms:{input.Names.Target.Region}:{input.Names.Target.AccountId}:key/{target}";
    }
}
