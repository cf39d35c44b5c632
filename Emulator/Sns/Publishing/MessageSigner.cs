using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Sns.Publishing;

/// <summary>Signs messages as SNS does, with a key of this run, and serves the certificate that proves it.</summary>
/// <remarks>Source: SNS developer guide, "Verifying the signatures of Amazon SNS messages".</remarks>
internal sealed class MessageSigner(EmulatorContext context) : IHttpEndpoint, IDisposable
{
    private const string CertificatePath = "/SimpleNotificationService.pem";

    private readonly Lazy<RSA> _key = new(() => RSA.Create(2048));

    public string CertificateUrl => Root + CertificatePath;

    public string UnsubscribeUrl(string subscriptionArn) => $"{Root}/?Action=Unsubscribe&SubscriptionArn={subscriptionArn}";

    public string ConfirmUrl(string topicArn, string token) => $"{Root}/?Action=ConfirmSubscription&TopicArn={topicArn}&Token={token}";

    /// <param name="members">Names and values in the order in which they are signed.</param>
    public string Sign(IEnumerable<(string Name, string? Value)> members, string signatureVersion)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in members)
        {
            if (value is not null)
                text.Append(name).Append('\n').Append(value).Append('\n');
        }

        var algorithm = signatureVersion == "2" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;
        return Convert.ToBase64String(_key.Value.SignData(Encoding.UTF8.GetBytes(text.ToString()), algorithm, RSASignaturePadding.Pkcs1));
    }

    public bool Matches(WireRequest request) => request.Method == "GET" && request.Path == CertificatePath;

    public ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var certificateRequest = new CertificateRequest("CN=sns.amazonaws.com", _key.Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = certificateRequest.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        var pem = Encoding.ASCII.GetBytes(certificate.ExportCertificatePem());
        response.ContentType = "application/x-pem-file";
        pem.CopyTo(response.Body.GetSpan(pem.Length));
        response.Body.Advance(pem.Length);
        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }

    private string Root => context.Addresses.Aws ?? FormattableString.Invariant($"http://127.0.0.1:{context.Options.Port}");
}
