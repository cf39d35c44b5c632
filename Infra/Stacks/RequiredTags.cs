using Acinaces.Topology.Derivation;
using Amazon.CDK;
using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Refuses a resource that could carry the tags bills are split by, and does not.</summary>
public sealed class RequiredTags : DeputyBase, IAspect
{
    public void Visit(IConstruct node)
    {
        // TagManager.IsTaggable throws in C# for resources without tags; asking for the manager does not.
        if (node is not CfnResource resource || TagManager.Of(resource) is not { } manager)
            return;
        var present = manager.TagValues();
        foreach (var key in ResourceTags.Keys.Where(key => !present.ContainsKey(key)))
            Annotations.Of(node).AddError($"The resource has no tag {key}.");
    }
}
