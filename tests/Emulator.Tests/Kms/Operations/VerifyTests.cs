using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class VerifyTests
{
    [Fact]
    public async Task Accepts_its_own_signature_and_no_other()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { KeySpec = "ECC_NIST_P384", KeyUsage = "SIGN_VERIFY" });
        var signature = (await cloud.Kms("Sign", new { KeyId = id, Message = KmsCalls.Base64("m"), SigningAlgorithm = "ECDSA_SHA_384" })).GetProperty("Signature").GetString();
        Assert.True((await cloud.Kms("Verify", new { KeyId = id, Message = KmsCalls.Base64("m"), Signature = signature, SigningAlgorithm = "ECDSA_SHA_384" })).GetProperty("SignatureValid").GetBoolean());
        Assert.Equal("KMSInvalidSignatureException", (await CallFailedException.Of(() => cloud.Kms("Verify", new { KeyId = id, Message = KmsCalls.Base64("n"), Signature = signature, SigningAlgorithm = "ECDSA_SHA_384" }))).Code);
        Assert.Equal("KMSInvalidSignatureException", (await CallFailedException.Of(() => cloud.Kms("Verify", new { KeyId = id, Message = KmsCalls.Base64("m"), Signature = "AQID", SigningAlgorithm = "ECDSA_SHA_384" }))).Code);
    }
}
