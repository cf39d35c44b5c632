using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class GenerateDataKeyTests
{
    [Fact]
    public async Task The_plain_key_is_the_one_in_the_cipher_text()
    {
        await using var cloud = await Cloud.StartAsync();
        var answer = await cloud.Kms("GenerateDataKey", new { KeyId = await cloud.KeyAsync(), KeySpec = "AES_256" });
        var plain = answer.GetProperty("Plaintext").GetBytesFromBase64();
        Assert.Equal(32, plain.Length);
        var opened = await cloud.Kms("Decrypt", new { CiphertextBlob = answer.GetProperty("CiphertextBlob").GetString() });
        Assert.Equal(plain, opened.GetProperty("Plaintext").GetBytesFromBase64());
    }

    [Fact]
    public async Task Needs_either_a_length_or_a_spec()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Kms("GenerateDataKey", new { KeyId = id }))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Kms("GenerateDataKey", new { KeyId = id, KeySpec = "AES_128", NumberOfBytes = 16 }))).Code);
        Assert.Equal(100, (await cloud.Kms("GenerateDataKey", new { KeyId = id, NumberOfBytes = 100 })).GetProperty("Plaintext").GetBytesFromBase64().Length);
    }
}
