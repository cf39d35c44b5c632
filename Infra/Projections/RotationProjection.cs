using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SecretsManager;
using Function = Acinaces.Topology.Model.Function;
using Secret = Acinaces.Topology.Model.Secret;

namespace Acinaces.Infra.Projections;

/// <summary>When Secrets Manager has a secret renewed, and by which function.</summary>
internal static class RotationProjection
{
    // The window opens at midnight UTC: a token changes while few trade.
    private const string Window = "4h";

    public static void AddRotation(this EnvironmentStack stack, Secret secret, Function rotator)
    {
        var id = EnvironmentStack.PascalCase(secret.Name);
        var permission = new CfnPermission(stack, $"{id}RotationPermission", new CfnPermissionProps
        {
            FunctionName = stack.Names.InvocationArnOf(rotator),
            Action = "lambda:InvokeFunction",
            Principal = "secretsmanager.amazonaws.com",
            // Secrets Manager names the account it acts for, and not the secret.
            SourceAccount = stack.Context.AccountId,
        });
        new CfnRotationSchedule(stack, $"{id}Rotation", new CfnRotationScheduleProps
        {
            SecretId = stack.Read(Published.ArnOf(secret)),
            RotationLambdaArn = stack.Names.InvocationArnOf(rotator),
            RotationRules = new CfnRotationSchedule.RotationRulesProperty { AutomaticallyAfterDays = secret.Rotation?.Days, Duration = Window },
            // A deployment is no reason to change a token.
            RotateImmediatelyOnUpdate = false,
        }).AddDependency(permission);
    }
}
