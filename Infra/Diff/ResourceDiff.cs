using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Specification;

namespace Acinaces.Infra.Diff;

/// <summary>Classifies what happens to one resource.</summary>
internal static class ResourceDiff
{
    // Snapshots of something else: a new one takes the place of the old one with every deployment, and the old one holds nothing of its own.
    private static readonly HashSet<string> Snapshots = ["AWS::ApiGateway::Deployment", "AWS::CDK::Metadata", "AWS::Lambda::LayerVersion", "AWS::Lambda::Version"];

    private static readonly string[] Policies = ["DeletionPolicy", "UpdateReplacePolicy"];

    public static Change Created(TemplateResource resource) => On(ChangeKind.Create, resource, Named("is created", resource));

    public static Change Deleted(TemplateResource resource)
    {
        if (Snapshots.Contains(resource.Type)) return On(ChangeKind.Update, resource, "the old snapshot makes room for a new one");
        if (resource.Keeps("DeletionPolicy")) return On(ChangeKind.Deletion, resource, Named("leaves the stack and stays behind in the account, where nothing manages it any more", resource));
        return HoldsData(resource)
            ? On(ChangeKind.DataLoss, resource, Named("is deleted with all it holds", resource))
            : On(ChangeKind.Deletion, resource, Named("is deleted", resource));
    }

    /// <summary>Everything that differs in a resource that both templates have.</summary>
    /// <param name="replaced">Logical ids of resources that are replaced themselves; what is made of their ids follows them.</param>
    public static IEnumerable<Change> Changed(TemplateResource old, TemplateResource @new, IReadOnlySet<string> replaced)
    {
        if (old.Type != @new.Type)
        {
            yield return Deleted(old);
            yield return Created(@new);
            yield break;
        }

        var properties = new PropertyDiff(old.Stack, @new.Stack).Between(old.Properties, @new.Properties).ToArray();
        var causes = Causes(@new, properties, replaced).ToArray();
        if (causes.Length > 0) yield return Replaced(old, @new, properties, causes);
        else if (properties.Length > 0) yield return On(ChangeKind.Update, @new, Named("is updated in place", @new)) with { Properties = properties };

        foreach (var guarded in properties.SelectMany(property => Guards.All.Where(guard => guard.Fires(@new.Type, property)).Select(guard => (guard, property))))
            yield return On(guarded.guard.Kind, @new, guarded.guard.Consequence) with { Properties = [guarded.property] };
        foreach (var policy in Policies.Where(policy => old.Keeps(policy) && !@new.Keeps(policy)))
            yield return On(ChangeKind.ProtectionRemoved, @new, $"{policy} no longer keeps it");
    }

    /// <summary>Whether the change replaces the resource.</summary>
    public static bool IsReplaced(TemplateResource old, TemplateResource @new, IReadOnlySet<string> replaced) =>
        old.Type == @new.Type && Causes(@new, new PropertyDiff(old.Stack, @new.Stack).Between(old.Properties, @new.Properties), replaced).Any();

    private static Change Replaced(TemplateResource old, TemplateResource @new, PropertyChange[] properties, string[] causes)
    {
        var because = $"because of {string.Join(", ", causes)}";
        if (Snapshots.Contains(old.Type)) return On(ChangeKind.Update, @new, $"is made anew {because}") with { Properties = properties };
        var name = PhysicalIdentity.NameOf(old);
        var refusal = name is not null && name == PhysicalIdentity.NameOf(@new) ? "; CloudFormation will refuse, because the new one cannot have the old one's name" : "";
        // The policy that counts is the one of the template in force when the old one goes, so both must keep it.
        var isKept = old.Keeps("UpdateReplacePolicy") && @new.Keeps("UpdateReplacePolicy");
        var summary = !HoldsData(old) ? $"{Named("is replaced", old)} {because}{refusal}"
            : isKept ? $"{Named("is replaced", old)} {because}: the new one begins empty, the old one stays behind{refusal}"
            : $"{Named("is replaced and deleted with all it holds", old)} {because}{refusal}";
        return On(HoldsData(old) && !isKept ? ChangeKind.DataLoss : ChangeKind.Replacement, @new, summary) with { Properties = properties };
    }

    private static IEnumerable<string> Causes(TemplateResource resource, IEnumerable<PropertyChange> properties, IReadOnlySet<string> replaced) =>
    [
        .. properties.Where(property => CloudFormationSpecification.Current.ReplacementBy(resource.Type, property.Path) != Replacement.Never).Select(property => string.Join('.', property.Path)),
        .. from reference in ReferencesTo(resource.Properties, replaced, [])
           where CloudFormationSpecification.Current.ReplacementBy(resource.Type, reference.Path) == Replacement.Always
           select $"{string.Join('.', reference.Path)} ({reference.Target} is replaced)",
    ];

    private static IEnumerable<(IReadOnlyList<string> Path, string Target)> ReferencesTo(JsonNode? node, IReadOnlySet<string> targets, IReadOnlyList<string> path)
    {
        if (targets.Count == 0) return [];
        return node switch
        {
            JsonObject { Count: 1 } call when call["Ref"] is { } reference && targets.Contains(reference.ToString()) => [(path, reference.ToString())],
            JsonObject { Count: 1 } call when call["Fn::GetAtt"] is JsonArray { Count: > 0 } attribute && targets.Contains(attribute[0]!.ToString()) => [(path, attribute[0]!.ToString())],
            JsonObject members => members.SelectMany(member => ReferencesTo(member.Value, targets, member.Key.StartsWith("Fn::", StringComparison.Ordinal) ? path : [.. path, member.Key])),
            JsonArray items => items.SelectMany(item => ReferencesTo(item, targets, path)),
            _ => [],
        };
    }

    private static bool HoldsData(TemplateResource resource) => CloudFormationSpecification.Current.Find(resource.Type)?.IsStateful == true;

    private static Change On(ChangeKind kind, TemplateResource resource, string summary) => new(kind, Change.In(resource.Stack), resource.LogicalId, resource.Type, summary);

    private static string Named(string what, TemplateResource resource) => PhysicalIdentity.NameOf(resource) is { } name ? $"{name} {what}" : what;
}
