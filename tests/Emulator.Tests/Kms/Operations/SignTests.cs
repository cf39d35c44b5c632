using System.Security.Cryptography;
using System.Text;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class SignTests
{
    [Fact]
    public async Task Anyone_with_the_public_key_can_check_an_ecdsa_signature()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { KeySpec = "ECC_NIST_P256", KeyUsage = "SIGN_VERIFY" });
        var signature = (await cloud.Kms("Sign", new { KeyId = id, Message = KmsCalls.Base64("order 7"), SigningAlgorithm = "ECDSA_SHA_256" })).GetProperty("Signature").GetBytesFromBase64();
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo((await cloud.Kms("GetPublicKey", new { KeyId = id })).GetProperty("PublicKey").GetBytesFromBase64(), out _);
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes("order 7"), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Assert.False(key.VerifyData(Encoding.UTF8.GetBytes("order 8"), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    [Theory]
    [InlineData("RSASSA_PSS_SHA_256")]
    [InlineData("RSASSA_PKCS1_V1_5_SHA_512")]
    public async Task And_an_rsa_signature_over_a_digest(string algorithm)
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { KeySpec = "RSA_2048", KeyUsage = "SIGN_VERIFY" });
        var message = Encoding.UTF8.GetBytes("order 7");
        var hash = algorithm.EndsWith("256", StringComparison.Ordinal) ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512;
        var digest = Convert.ToBase64String(hash == HashAlgorithmName.SHA256 ? SHA256.HashData(message) : SHA512.HashData(message));
        var signature = (await cloud.Kms("Sign", new { KeyId = id, Message = digest, MessageType = "DIGEST", SigningAlgorithm = algorithm })).GetProperty("Signature").GetBytesFromBase64();
        using var key = RSA.Create();
        key.ImportSubjectPublicKeyInfo((await cloud.Kms("GetPublicKey", new { KeyId = id })).GetProperty("PublicKey").GetBytesFromBase64(), out _);
        Assert.True(key.VerifyData(message, signature, hash, algorithm.Contains("PSS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task Refuses_the_wrong_algorithm_key_and_digest()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { KeySpec = "ECC_NIST_P256", KeyUsage = "SIGN_VERIFY" });
        Assert.Equal("InvalidKeyUsageException", (await CallFailedException.Of(() => cloud.Kms("Sign", new { KeyId = id, Message = "AQ==", SigningAlgorithm = "ECDSA_SHA_384" }))).Code);
        Assert.Equal("ValidationException", (await CallFailedException.Of(() => cloud.Kms("Sign", new { KeyId = id, Message = "AQ==", MessageType = "DIGEST", SigningAlgorithm = "ECDSA_SHA_256" }))).Code);
        var symmetric = await cloud.KeyAsync();
        Assert.Equal("InvalidKeyUsageException", (await CallFailedException.Of(() => cloud.Kms("Sign", new { KeyId = symmetric, Message = "AQ==", SigningAlgorithm = "ECDSA_SHA_256" }))).Code);
    }
}
