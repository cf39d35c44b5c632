using Acinaces.Infra.Packaging;
using Acinaces.Infra.Stacks;
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.S3.Assets;

namespace Acinaces.Infra.Projections;

/// <summary>The program that all functions run, and the layer of packages it needs.</summary>
internal sealed class FunctionCode
{
    /// <summary>AWS keeps this runtime patched; with one of our own, each security fix of .NET would be a deployment.</summary>
    public const string Runtime = "dotnet10";

    public const string Architecture = "arm64";

    private readonly FunctionPackages _packages;

    public FunctionCode(EnvironmentStack stack)
    {
        _packages = stack.Context.Packages;
        var code = Upload(stack, "Code", _packages.Code);
        // Asked for once: each name is a message to the CDK's process.
        Code = new CfnFunction.CodeProperty { S3Bucket = code.S3BucketName, S3Key = code.S3ObjectKey };
        var packages = Upload(stack, "Packages", _packages.Layer);
        Layer = new CfnLayerVersion(stack, "PackageLayer", new CfnLayerVersionProps
        {
            LayerName = stack.Names.Named("packages"),
            Description = "The packages that all functions use",
            CompatibleArchitectures = [Architecture],
            CompatibleRuntimes = [Runtime],
            Content = new CfnLayerVersion.ContentProperty { S3Bucket = packages.S3BucketName, S3Key = packages.S3ObjectKey },
        });
        // Earlier versions of functions still name earlier layers, and an alias may have to go back to them.
        Layer.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
    }

    public CfnLayerVersion Layer { get; }

    public CfnFunction.CodeProperty Code { get; }

    /// <summary>Changes with the program and with its packages.</summary>
    public string Hash => $"{_packages.Code.Hash} {_packages.Layer.Hash}";

    private static Asset Upload(EnvironmentStack stack, string id, Package package) =>
        new(stack, id, new AssetProps { Path = package.Path, AssetHash = package.Hash });
}
