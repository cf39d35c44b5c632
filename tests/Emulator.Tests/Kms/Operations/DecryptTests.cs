using System.Text;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Kms.Operations;

public sealed class DecryptTests
{
    [Fact]
    public async Task Needs_no_key_id_but_the_same_context()
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync();
        var ciphertext = await cloud.EncryptAsync(id, "hello", new { tenant = "demo", order = "7" });
        Assert.Equal("hello", await cloud.DecryptAsync(ciphertext, new { order = "7", tenant = "demo" }));
        Assert.Equal("InvalidCiphertextException", (await CallFailedException.Of(() => cloud.DecryptAsync(ciphertext))).Code);
        Assert.Equal("InvalidCiphertextException", (await CallFailedException.Of(() => cloud.DecryptAsync(ciphertext, new { tenant = "demo", order = "8" }))).Code);
    }

    [Fact]
    public async Task One_changed_bit_anywhere_is_noticed()
    {
        await using var cloud = await Cloud.StartAsync();
        var bytes = Convert.FromBase64String(await cloud.EncryptAsync(await cloud.KeyAsync(), "hello"));
        for (var i = 0; i < bytes.Length; i += 3)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 4;
            Assert.Contains((await CallFailedException.Of(() => cloud.DecryptAsync(Convert.ToBase64String(damaged)))).Code, (string[])["InvalidCiphertextException", "NotFoundException"]);
        }
    }

    [Fact]
    public async Task Another_key_named_in_the_request_is_refused()
    {
        await using var cloud = await Cloud.StartAsync();
        var ciphertext = await cloud.EncryptAsync(await cloud.KeyAsync(), "hello");
        var other = await cloud.KeyAsync();
        Assert.Equal("IncorrectKeyException", (await CallFailedException.Of(() => cloud.Kms("Decrypt", new { CiphertextBlob = ciphertext, KeyId = other }))).Code);
    }

    [Theory]
    [InlineData("RSAES_OAEP_SHA_1")]
    [InlineData("RSAES_OAEP_SHA_256")]
    public async Task Rsa_keys_decrypt_what_they_encrypted(string algorithm)
    {
        await using var cloud = await Cloud.StartAsync();
        var id = await cloud.KeyAsync(new { KeySpec = "RSA_2048", KeyUsage = "ENCRYPT_DECRYPT" });
        var ciphertext = (await cloud.Kms("Encrypt", new { KeyId = id, Plaintext = KmsCalls.Base64("hello"), EncryptionAlgorithm = algorithm })).GetProperty("CiphertextBlob").GetString();
        var answer = await cloud.Kms("Decrypt", new { KeyId = id, CiphertextBlob = ciphertext, EncryptionAlgorithm = algorithm });
        Assert.Equal("hello", Encoding.UTF8.GetString(answer.GetProperty("Plaintext").GetBytesFromBase64()));
    }
}
