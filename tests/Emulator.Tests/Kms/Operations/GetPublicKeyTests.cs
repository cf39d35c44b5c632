using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class GetPublicKeyTests
{
    [Fact]
    public async Task A_symmetric_key_has_none()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        Assert.Equal("UnsupportedOperationException", (await CallFailedException.Of(() => cloud.Kms("GetPublicKey", new { KeyId = id }))).Code);
        var rsa = await cloud.Kms("GetPublicKey", new { KeyId = await cloud.KeyAsync(new { KeySpec = "RSA_2048", KeyUsage = "ENCRYPT_DECRYPT" }) });
        Assert.Equal("""["RSAES_OAEP_SHA_1","RSAES_OAEP_SHA_256"]""", rsa.GetProperty("EncryptionAlgorithms").GetRawText());
    }
}
