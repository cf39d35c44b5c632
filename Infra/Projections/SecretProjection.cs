using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.SecretsManager;
using Secret = Acinaces.Topology.Model.Secret;

namespace Acinaces.Infra.Projections;

/// <summary>A secret, encrypted with a key of ours, which only those may read who were granted it.</summary>
internal static class SecretProjection
{
    /// <summary>The member of a cache's secret that AWS draws when it creates the secret.</summary>
    public const string DrawnMember = "authToken";

    // ElastiCache takes 16 to 128 characters and few signs between them.
    private const int DrawnLength = 64;

    public static void AddSecret(this EnvironmentStack stack, Secret secret)
    {
        var id = EnvironmentStack.PascalCase(secret.Name);
        var resource = new CfnSecret(stack, id, new CfnSecretProps
        {
            Name = stack.Names.Of(secret),
            Description = Description(secret),
            KmsKeyId = stack.Read(Published.ArnOf(secret.Key)),
            // Only what the template says can be rolled back by it. A value put later stays, since this text never changes.
            SecretString = IsDrawn(secret, stack.Topology) ? null : Members(secret.Fields).ToJsonString(JsonSerializerOptions.Default),
            GenerateSecretString = IsDrawn(secret, stack.Topology) ? Drawn(secret) : null,
        });
        resource.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        new CfnResourcePolicy(stack, $"{id}Readers", new CfnResourcePolicyProps
        {
            SecretId = resource.Ref,
            BlockPublicPolicy = true,
            ResourcePolicy = PolicyJson.Document([OnlyReaders(secret, stack)]),
        });
        stack.Publish(Published.ArnOf(secret), resource.Ref);
    }

    /// <summary>Whether AWS draws the value when it makes the secret. All others wait for a person to fill them.</summary>
    public static bool IsDrawn(Secret secret, TopologyModel topology) =>
        topology.Caches.Any(cache => ReferenceEquals(cache.Credentials, secret)) && secret.Fields.Contains(DrawnMember);

    // Whoever looks at a secret in AWS sees whose turn it is.
    private static string Description(Secret secret) => secret.Rotation switch
    {
        Rotation.ByPerson byPerson => $"{secret.Description}. A person renews it every {byPerson.Days} days: {byPerson.Reason}",
        Rotation.ByProgram byProgram => $"{secret.Description}. Renewed by itself every {byProgram.Days} days.",
        _ => secret.Description,
    };

    private static JsonObject Members(IEnumerable<string> fields) =>
        new(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field, string.Empty)));

    private static CfnSecret.GenerateSecretStringProperty Drawn(Secret secret) => new()
    {
        SecretStringTemplate = Members(secret.Fields.Where(field => field != DrawnMember)).ToJsonString(JsonSerializerOptions.Default),
        GenerateStringKey = DrawnMember,
        PasswordLength = DrawnLength,
        ExcludePunctuation = true,
    };

    private static Dictionary<string, object> OnlyReaders(Secret secret, EnvironmentStack stack) => PolicyJson.Deny(
        "OnlyReaders",
        "*",
        ["secretsmanager:GetSecretValue"],
        ["*"],
        PolicyJson.Condition("ArnNotEquals", ("aws:PrincipalArn", SecretReaders.Of(secret, stack.Topology, stack.Names).ToArray())));
}
