using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates;
using Acinaces.Infra.Gates.Policies;
using Acinaces.Infra.Gates.Rules;
using Acinaces.Infra.Specification;
using Acinaces.Topology;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Gates;

/// <summary>Takes every protection out, one at a time, and shows that a gate turns red for each.</summary>
public sealed class MutationTests(SynthesizedTemplates templates, ITestOutputHelper output)
{
    private static readonly ITemplateRule[] Encryption = [new EncryptionAtRest(), new EncryptionInTransit()];

    private static readonly ITemplateRule[] Privileges = [new FunctionPrivileges(), new FunctionVariables()];

    // Rules that need more than the resource's own stack to judge it.
    private static readonly ITemplateRule[] Delivery = [new DeadLetters(), new AlarmActions(), new LogGroups()];

    [Fact]
    public void No_grant_can_be_dropped_from_the_model_unnoticed() => JudgeFunctions((input, function, tally) =>
    {
        var before = Red(input, Privileges);
        foreach (var grant in function.Grants)
        {
            var without = new Function(function.Name, function.Group, function.Description, function.Routes, [.. function.Grants.Where(other => !ReferenceEquals(other, grant))]);
            var after = new GateInput(input.Assembly, input.Topology with { Functions = [without] }, input.Policies);
            tally.Count("grant in the model", $"{input.Environment.Name}: {grant} of {function.Name}", [.. Red(after, Privileges).Except(before)]);
        }
    });

    [Fact]
    public void No_statement_can_be_dropped_from_a_functions_role_unnoticed() => JudgeFunctions((input, function, tally) =>
    {
        var before = Red(input, Privileges);
        var role = input.Assembly.OfType("AWS::IAM::Role").Single(role => role.Text("RoleName") == input.Names.RoleOf(function));
        foreach (var mutation in (role["Policies"] as JsonArray ?? []).SelectMany((_, policy) =>
            Mutation.RemoveEach("statement of a function's role", role, _ => true, "Properties", "Policies", $"{policy}", "PolicyDocument", "Statement")).ToArray())
            Count(input, mutation, before, Privileges, tally);
    });

    [Fact]
    public void No_encryption_can_be_dropped_unnoticed() => Judge(Encryption, kinds: 12, resource =>
    [
        .. Mutation.Remove("encryption of a table", resource, "Properties", "SSESpecification"),
        .. Mutation.Remove("encryption of a bucket", resource, "Properties", "BucketEncryption"),
        .. Mutation.Remove("encryption of a queue", resource, "Properties", "SqsManagedSseEnabled"),
        .. Mutation.Remove("encryption of a topic or queue", resource, "Properties", "KmsMasterKeyId"),
        .. resource.Type is "AWS::SecretsManager::Secret" or "AWS::Logs::LogGroup" ? Mutation.Remove("key of a secret or log group", resource, "Properties", "KmsKeyId") : [],
        .. Mutation.Remove("encryption of the cache at rest", resource, "Properties", "AtRestEncryptionEnabled"),
        .. Mutation.Remove("encryption of the cache in transit", resource, "Properties", "TransitEncryptionEnabled"),
        .. Mutation.Remove("key of a backup vault", resource, "Properties", "EncryptionKeyArn"),
        .. resource.Type == "AWS::ECR::Repository" ? Mutation.Remove("encryption of images", resource, "Properties", "EncryptionConfiguration") : [],
        .. resource.Type is "AWS::S3::BucketPolicy" or "AWS::SQS::QueuePolicy" or "AWS::SNS::TopicPolicy"
            ? Mutation.RemoveEach("denial of plain text", resource, statement => statement.ToJsonString().Contains("aws:SecureTransport", StringComparison.Ordinal), "Properties", "PolicyDocument", "Statement") : [],
        .. resource.Type == "AWS::ApiGateway::DomainName" ? Mutation.Remove("least TLS of the API", resource, "Properties", "SecurityPolicy") : [],
        .. Mutation.Remove("least TLS of the site", resource, "Properties", "DistributionConfig", "ViewerCertificate", "MinimumProtocolVersion"),
    ]);

    [Fact]
    public void No_alarm_action_dead_letter_or_log_can_be_dropped_unnoticed() => Judge(Delivery, kinds: 7, resource =>
    [
        .. resource.Type.EndsWith("Alarm", StringComparison.Ordinal) ? Mutation.Remove("action of an alarm", resource, "Properties", "AlarmActions") : [],
        .. resource.Type == "AWS::Events::Rule" ? (resource["Targets"] as JsonArray ?? []).SelectMany((_, index) => Mutation.Remove("dead letters of a rule", resource, "Properties", "Targets", $"{index}", "DeadLetterConfig")) : [],
        .. Mutation.Remove("dead letters of a schedule", resource, "Properties", "Target", "DeadLetterConfig"),
        .. Mutation.Remove("dead letters of a queue or subscription", resource, "Properties", "RedrivePolicy"),
        .. resource.Type is "AWS::Lambda::EventInvokeConfig" ? Mutation.Remove("destination of failed calls", resource, "Properties", "DestinationConfig") : [],
        .. resource.Type == "AWS::Logs::LogGroup" ? Mutation.Remove("retention of a log group", resource, "Properties", "RetentionInDays") : [],
        .. resource.Type == "AWS::StepFunctions::StateMachine" ? Mutation.Remove("log of a state machine", resource, "Properties", "LoggingConfiguration") : [],
    ]);

    [Fact]
    public void No_tag_can_be_dropped_unnoticed() => Judge([new RequiredTags()], kinds: 1, resource => (CloudFormationSpecification.Current.Find(resource.Type)?.TagsProperty is { } property ? resource[property.Split('.')] : null) switch
    {
        JsonArray => Mutation.RemoveEach("tag", resource, tag => RequiredTags.Keys.Contains(tag["Key"]?.GetValue<string>()), "Properties", CloudFormationSpecification.Current.Find(resource.Type)!.TagsProperty!),
        JsonObject => RequiredTags.Keys.SelectMany(key => Mutation.Remove("tag", resource, ["Properties", .. CloudFormationSpecification.Current.Find(resource.Type)!.TagsProperty!.Split('.'), key])),
        _ => [],
    });

    [Fact]
    public void No_other_protection_can_be_dropped_unnoticed() => Judge(
        [new RecoverableTables(), new KeyRotation(), new BlockedPublicAccess(), new StatefulProtection(), new TracedFunctions(), new AuthorizedMethods()], kinds: 9, resource =>
    [
        .. Mutation.Remove("point-in-time recovery", resource, "Properties", "PointInTimeRecoverySpecification"),
        .. Mutation.Remove("key rotation", resource, "Properties", "EnableKeyRotation"),
        .. Mutation.Remove("block of public access", resource, "Properties", "PublicAccessBlockConfiguration"),
        .. resource.Type == "AWS::Lambda::Permission" ? Mutation.Remove("source of a permission", resource, "Properties", resource["SourceArn"] is null ? "SourceAccount" : "SourceArn") : [],
        .. IsKeptProduction(resource) ? Mutation.Remove("retention of data", resource, "DeletionPolicy") : [],
        .. IsKeptProduction(resource) ? Mutation.Remove("deletion protection", resource, "Properties", "DeletionProtectionEnabled") : [],
        .. resource.Type == "AWS::Lambda::Function" ? Mutation.Remove("tracing", resource, "Properties", "TracingConfig") : [],
        .. GuardedOperations(resource).SelectMany(operation => Mutation.Remove("token of a method", resource, [.. operation, "token"])),
        .. GuardedOperations(resource).SelectMany(operation => Mutation.Remove("API key of a method", resource, [.. operation, "apiKey"])),
    ]);

    private static bool IsKeptProduction(TemplateResource resource) =>
        resource.Stack.Name.Contains("production", StringComparison.Ordinal) && CloudFormationSpecification.Current.Find(resource.Type)?.IsStateful == true && resource.Type != "AWS::SQS::Queue";

    // Where the API's document says what each method asks for.
    private static IEnumerable<string[]> GuardedOperations(TemplateResource resource) =>
        from path in resource["Body", "paths"] as JsonObject ?? []
        from operation in path.Value as JsonObject ?? []
        where operation.Value is JsonObject method && method["security"] is JsonArray { Count: > 0 }
        select new[] { "Properties", "Body", "paths", path.Key, operation.Key, "security", "0" };

    // Function by function, because a function's rights do not depend on another's.
    private void JudgeFunctions(Action<GateInput, Function, MutationTally> mutate)
    {
        var tally = new MutationTally();
        foreach (var environment in DeploymentEnvironments.InCloud)
        {
            var input = Read(environment);
            foreach (var function in input.Topology.Functions)
                mutate(new GateInput(input.Assembly, input.Topology with { Functions = [function] }, input.Policies), function, tally);
        }

        tally.Verdict(output, kinds: 1);
    }

    private void Judge(IReadOnlyList<ITemplateRule> rules, int kinds, Func<TemplateResource, IEnumerable<Mutation>> mutations)
    {
        var tally = new MutationTally();
        foreach (var input in DeploymentEnvironments.InCloud.Select(Read).SelectMany(input => rules == Delivery ? [input] : Stacks(input)))
        {
            var before = Red(input, rules);
            foreach (var mutation in input.Assembly.Resources.SelectMany(mutations).ToArray()) Count(input, mutation, before, rules, tally);
        }

        tally.Verdict(output, kinds);
    }

    private static void Count(GateInput input, Mutation mutation, HashSet<Finding> before, IReadOnlyList<ITemplateRule> rules, MutationTally tally)
    {
        mutation.Apply();
        // Only the policies of what was changed are read again.
        var after = new GateInput(input.Assembly, input.Topology, [.. input.Policies.Where(policy => policy.Resource != mutation.Resource), .. TemplatePolicies.Of(mutation.Resource)]);
        tally.Count(mutation.Kind, $"{mutation.Resource}: {mutation.Path}", [.. Red(after, rules).Except(before)]);
        mutation.Undo();
    }

    // The templates are read again, because mutations change them in place and other tests read them at the same time.
    private GateInput Read(EnvironmentSettings environment) => GateInput.For(CloudAssembly.Read(templates.Folder), SystemTopology.In(environment));

    private static IEnumerable<GateInput> Stacks(GateInput input) =>
        input.Assembly.Stacks.Select(stack => new GateInput(new CloudAssembly([stack.With(stack.Document)]), input.Topology));

    private static HashSet<Finding> Red(GateInput input, IReadOnlyList<ITemplateRule> rules) => [.. rules.SelectMany(rule => TemplateRules.Findings(rule, input))];
}
