using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Amazon.CDK.AWS.KMS;

namespace Acinaces.Infra.Projections;

/// <summary>An encryption key of our own and the alias it is found by.</summary>
internal static class KeyProjection
{
    private const int RotationDays = 365;

    public static CfnKey AddKey(this EnvironmentStack stack, EncryptionKey key)
    {
        var id = EnvironmentStack.PascalCase(key.Name);
        var resource = new CfnKey(stack, id, new CfnKeyProps
        {
            Description = key.Description,
            EnableKeyRotation = true,
            RotationPeriodInDays = RotationDays,
            PendingWindowInDays = 30,
            KeyPolicy = KeyPolicy.Of(key, stack.Context, stack.Region),
        });
        resource.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        new CfnAlias(stack, $"{id}Alias", new CfnAliasProps { AliasName = stack.Names.AliasOf(key), TargetKeyId = resource.Ref });
        stack.Publish(Published.ArnOf(key), resource.AttrArn);
        return resource;
    }
}
