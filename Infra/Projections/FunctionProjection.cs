using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Acinaces.Infra.Packaging;
using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Function = Acinaces.Topology.Model.Function;

namespace Acinaces.Infra.Projections;

/// <summary>A function with its role, its log, the released version that callers reach, and what is done with calls that fail.</summary>
internal static class FunctionProjection
{
    // Exactly the right to attach a function to the network. AWS's policies for whole functions may also write every log group.
    private const string NetworkPolicy = "arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess";

    // What EventBridge and SNS do not get rid of, Lambda itself tries twice more.
    private const int AsynchronousRetries = 2;

    /// <returns>The alias that callers reach.</returns>
    public static CfnAlias AddFunction(this EnvironmentStack stack, Function function, FunctionCode code)
    {
        var id = EnvironmentStack.PascalCase(function.Name);
        var log = stack.AddLogGroup($"{id}Log", stack.Names.LogGroupOf(function));
        var role = new ServiceRole(stack.Names.RoleOf(function), "lambda.amazonaws.com", $"What {function.Name} may do")
        {
            ManagedPolicies = [NetworkPolicy],
            Statements = new FunctionPolicy(stack.Names, key => stack.Read(Published.ArnOf(key))).Statements(function),
        }.AddTo(stack, $"{id}Role");
        var resource = new CfnFunction(stack, id, new CfnFunctionProps
        {
            FunctionName = stack.Names.Of(function),
            Description = function.Description,
            Runtime = FunctionCode.Runtime,
            Architectures = [FunctionCode.Architecture],
            Handler = FunctionPackages.Handler,
            Code = code.Code,
            Layers = [code.Layer.Ref],
            Role = role.AttrArn,
            MemorySize = function.MemoryMb,
            Timeout = function.Timeout.TotalSeconds,
            ReservedConcurrentExecutions = stack.Topology.ReservedConcurrencyOf(function),
            Environment = new CfnFunction.EnvironmentProperty { Variables = FunctionVariables.Of(stack, function) },
            TracingConfig = new CfnFunction.TracingConfigProperty { Mode = "Active" },
            // Our own lines are JSON already; Lambda's JSON format would wrap them once more.
            LoggingConfig = new CfnFunction.LoggingConfigProperty { LogGroup = log.Ref, LogFormat = "Text" },
            VpcConfig = new CfnFunction.VpcConfigProperty
            {
                SubnetIds = stack.ReadList(Published.PrivateSubnets),
                SecurityGroupIds = [stack.Read(Published.FunctionSecurityGroup)],
            },
        });
        var alias = Release(stack, function, id, resource, code);
        AddFailedCalls(stack, function, id, resource, alias);
        AddSources(stack, function, id, alias);
        return alias;
    }

    /// <summary>Publishes a version whenever the function would run differently, and points the alias at it.</summary>
    private static CfnAlias Release(EnvironmentStack stack, Function function, string id, CfnFunction resource, FunctionCode code)
    {
        var version = new CfnVersion(stack, $"{id}Version{Fingerprint(stack, function, code)}", new CfnVersionProps { FunctionName = resource.Ref });
        // An alias may have to go back to an earlier version; AWS charges nothing for those that are not called.
        version.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        var provisioned = function.ProvisionedInProduction ? stack.Settings.ProvisionedConcurrency : 0;
        return new CfnAlias(stack, $"{id}Alias", new CfnAliasProps
        {
            Name = stack.Settings.FunctionAlias ?? throw new InvalidOperationException($"The environment {stack.Settings.Name} names no alias for functions."),
            FunctionName = resource.Ref,
            FunctionVersion = version.AttrVersion,
            ProvisionedConcurrencyConfig = provisioned > 0
                ? new CfnAlias.ProvisionedConcurrencyConfigurationProperty { ProvisionedConcurrentExecutions = provisioned }
                : null,
        });
    }

    private static void AddFailedCalls(EnvironmentStack stack, Function function, string id, CfnFunction resource, CfnAlias alias)
    {
        if (function.FailedCalls is not { } queue) return;
        new CfnEventInvokeConfig(stack, $"{id}FailedCalls", new CfnEventInvokeConfigProps
        {
            FunctionName = resource.Ref,
            Qualifier = stack.Settings.FunctionAlias ?? "$LATEST",
            MaximumRetryAttempts = AsynchronousRetries,
            DestinationConfig = new CfnEventInvokeConfig.DestinationConfigProperty
            {
                OnFailure = new CfnEventInvokeConfig.OnFailureProperty { Destination = stack.Names.ArnOf(queue) },
            },
        }).AddDependency(alias);
    }

    private static void AddSources(EnvironmentStack stack, Function function, string id, CfnAlias alias)
    {
        var hasCode = !stack.Topology.IsPlanned(function);
        if (function.WorkQueue is { } queue)
        {
            new CfnEventSourceMapping(stack, $"{id}Work", new CfnEventSourceMappingProps
            {
                FunctionName = alias.Ref,
                Enabled = hasCode,
                EventSourceArn = stack.Names.ArnOf(queue),
                // Each message is work for most of the function's time, so a second one in the same call could not be finished.
                BatchSize = 1,
                FunctionResponseTypes = ["ReportBatchItemFailures"],
            });
        }
        foreach (var changes in function.Changes)
        {
            new CfnEventSourceMapping(stack, $"{id}ChangesOf{EnvironmentStack.PascalCase(changes.Table.Name)}", new CfnEventSourceMappingProps
            {
                FunctionName = alias.Ref,
                Enabled = hasCode,
                EventSourceArn = stack.Read(Published.StreamOf(changes.Table)),
                StartingPosition = "TRIM_HORIZON",
                BatchSize = changes.BatchSize,
                MaximumRetryAttempts = changes.MaxRetries,
                // Of a batch that fails, only the half with the bad record is lost to the others.
                BisectBatchOnFunctionError = true,
                DestinationConfig = new CfnEventSourceMapping.DestinationConfigProperty
                {
                    OnFailure = new CfnEventSourceMapping.OnFailureProperty { Destination = stack.Names.ArnOf(changes.FailedBatches) },
                },
            });
        }
    }

    // Lambda refuses a version that differs in nothing from the one before, and an unchanged id would keep the old one.
    private static string Fingerprint(EnvironmentStack stack, Function function, FunctionCode code)
    {
        string[] parts =
        [
            code.Hash,
            FunctionCode.Runtime,
            FunctionCode.Architecture,
            function.Description,
            function.MemoryMb.ToString(CultureInfo.InvariantCulture),
            function.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            .. FunctionVariables.Declared(function, stack.Names),
        ];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..12];
    }
}
