using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.Sns;

public sealed class SignatureTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task The_certificate_proves_the_message(string version)
    {
        await using var cloud = await Cloud.StartAsync();
        var topic = await cloud.TopicAsync("alerts", ("Attributes.entry.1.key", "SignatureVersion"), ("Attributes.entry.1.value", version));
        var queue = await cloud.QueueAsync("orders");
        await cloud.SubscribeQueueAsync(topic, "orders");
        await cloud.Sns("Publish", ("TopicArn", topic), ("Subject", "Fill"), ("Message", "1 BTC"));
        var envelope = Assert.Single(await cloud.EnvelopesAsync(queue));
        string Of(string name) => envelope.GetProperty(name).GetString() ?? "";
        var signed = string.Concat(((string[])["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]).Select(name => $"{name}\n{Of(name)}\n"));
        using var certificate = X509Certificate2.CreateFromPem(await cloud.GetTextAsync(Of("SigningCertURL")));
        using var key = certificate.GetRSAPublicKey() ?? throw new InvalidOperationException("No RSA key in the certificate.");
        var hash = version == "1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256;
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes(signed), Convert.FromBase64String(Of("Signature")), hash, RSASignaturePadding.Pkcs1));
        Assert.False(key.VerifyData(Encoding.UTF8.GetBytes(signed.Replace("1 BTC", "9 BTC", StringComparison.Ordinal)), Convert.FromBase64String(Of("Signature")), hash, RSASignaturePadding.Pkcs1));
    }
}
