using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Judges;

/// <summary>The unmodified AWS SDK for JavaScript judges the emulated HTTP APIs: definition, stages, authorizers, calls.</summary>
[Collection(SharedStories.Name)]
public sealed class HttpApiSdkTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_JavaScript_SDK_is_served_in_full()
    {
        var folder = NpmFolder.Of("Sdk/ApiGatewayV2");
        await NpmFolder.InstallAsync(folder, Token);
        var (exitCode, printed) = await ForeignProgram.RunAsync("node", ["harness.mjs", shared.Running.Aws.ToString().TrimEnd('/')], folder, [], Token);
        TestContext.Current.SendDiagnosticMessage(printed);
        Assert.True(exitCode == 0, printed);
        foreach (var step in (string[])["CreateApi from a target", "CreateAuthorizer", "CreateDeployment", "GetApis in pages"]) Assert.Contains($"ok {step}", printed, StringComparison.Ordinal);
    }
}
