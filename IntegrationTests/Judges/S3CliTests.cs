using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Judges;

/// <summary>The AWS command line judges the emulated S3: it makes a bucket, fills it from a folder, reads it and removes it.</summary>
[Collection(SharedStories.Name)]
public sealed class S3CliTests(SharedSystem shared)
{
    private static readonly Dictionary<string, string> Credentials = new() { ["AWS_ACCESS_KEY_ID"] = "test", ["AWS_SECRET_ACCESS_KEY"] = "test", ["AWS_DEFAULT_REGION"] = "eu-central-1" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_line_fills_lists_and_empties_a_bucket()
    {
        await ForeignProgram.RequireAsync("aws", "--version", Token);
        var folder = Directory.CreateTempSubdirectory("acinaces-s3-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "deep"));
            await File.WriteAllTextAsync(Path.Combine(folder, "one"), "first", Token);
            await File.WriteAllTextAsync(Path.Combine(folder, "deep", "two words"), "second", Token);
            await RunAsync(folder, "s3", "mb", "s3://cli-files");
            await RunAsync(folder, "s3", "sync", folder, "s3://cli-files/copy");
            var listed = await RunAsync(folder, "s3", "ls", "--recursive", "s3://cli-files");
            Assert.Contains("copy/one", listed, StringComparison.Ordinal);
            Assert.Contains("copy/deep/two words", listed, StringComparison.Ordinal);
            Assert.Equal("second", await RunAsync(folder, "s3", "cp", "s3://cli-files/copy/deep/two words", "-"));
            Assert.Equal("5", (await RunAsync(folder, "s3api", "head-object", "--bucket", "cli-files", "--key", "copy/one", "--query", "ContentLength")).Trim());
            await RunAsync(folder, "s3", "rm", "--recursive", "s3://cli-files");
            await RunAsync(folder, "s3", "rb", "s3://cli-files");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, printed) = await ForeignProgram.RunAsync("aws", ["--endpoint-url", shared.Running.Aws.ToString().TrimEnd('/'), .. arguments], folder, Credentials, Token);
        Assert.True(exitCode == 0, $"aws {string.Join(' ', arguments)}: {printed}");
        return printed;
    }
}
