using System.Text;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager;

public sealed class AtRestTests : IDisposable
{
    private const string Marker = "hunter2-is-not-readable";

    private readonly string _folder = Directory.CreateTempSubdirectory("acinaces-").FullName;

    [Fact]
    public async Task Secrets_survive_a_restart_and_are_nowhere_readable_on_disk()
    {
        string ciphertext;
        await using (var cloud = await Cloud.StartAsync(_folder))
        {
            await cloud.Secrets("CreateSecret", new { Name = "venue/key", SecretString = Marker });
            await cloud.Kms("CreateAlias", new { AliasName = "alias/data", TargetKeyId = (await cloud.Kms("CreateKey", new { })).GetProperty("KeyMetadata").GetProperty("KeyId").GetString() });
            ciphertext = (await cloud.Kms("Encrypt", new { KeyId = "alias/data", Plaintext = Convert.ToBase64String(Encoding.UTF8.GetBytes(Marker)) })).GetProperty("CiphertextBlob").GetString() ?? "";
        }

        byte[][] traces = [Encoding.UTF8.GetBytes(Marker), Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Marker)))];
        var files = Directory.GetFiles(_folder, "*", SearchOption.AllDirectories);
        Assert.True(files.Sum(file => new FileInfo(file).Length) > 500, "The journal must have been written for this test to mean anything.");
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Assert.All(traces, trace => Assert.True(bytes.AsSpan().IndexOf(trace) < 0, file));
        }

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "at-rest.key")));

        await using var again = await Cloud.StartAsync(_folder);
        Assert.Equal(Marker, (await again.Secrets("GetSecretValue", new { SecretId = "venue/key" })).GetProperty("SecretString").GetString());
        Assert.Equal(Marker, Encoding.UTF8.GetString((await again.Kms("Decrypt", new { CiphertextBlob = ciphertext })).GetProperty("Plaintext").GetBytesFromBase64()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
