using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class ReEncryptTests
{
    [Fact]
    public async Task Moves_a_text_to_another_key_and_context()
    {
        await using var cloud = await Cloud.StartAsync();
        var (from, to) = (await cloud.KeyAsync(), await cloud.KeyAsync());
        var ciphertext = await cloud.EncryptAsync(from, "hello", new { v = "1" });
        var answer = await cloud.Kms("ReEncrypt", new { CiphertextBlob = ciphertext, SourceEncryptionContext = new { v = "1" }, DestinationKeyId = to, DestinationEncryptionContext = new { v = "2" } });
        Assert.Equal((Cloud.Arn("kms", "key/" + from), Cloud.Arn("kms", "key/" + to)), (answer.GetProperty("SourceKeyId").GetString(), answer.GetProperty("KeyId").GetString()));
        await cloud.Kms("DisableKey", new { KeyId = from });
        Assert.Equal("hello", await cloud.DecryptAsync(answer.GetProperty("CiphertextBlob").GetString() ?? "", new { v = "2" }));
    }
}
