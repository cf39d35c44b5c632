using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class GenerateDataKeyWithoutPlaintextTests
{
    [Fact]
    public async Task Gives_the_key_only_encrypted()
    {
        await using var cloud = await Cloud.StartAsync();
        var answer = await cloud.Kms("GenerateDataKeyWithoutPlaintext", new { KeyId = await cloud.KeyAsync(), KeySpec = "AES_128" });
        Assert.False(answer.TryGetProperty("Plaintext", out _));
        Assert.Equal(16, (await cloud.Kms("Decrypt", new { CiphertextBlob = answer.GetProperty("CiphertextBlob").GetString() })).GetProperty("Plaintext").GetBytesFromBase64().Length);
    }
}
