using Aspire.Hosting;

namespace Acinaces.Hosting.Aws;

/// <summary>The emulator has no certificate, so a port for HTTPS is refused instead of never being opened.</summary>
internal static class PlainHttp
{
    public static void Require(int? httpsPort, string who)
    {
        if (httpsPort is not null) throw new DistributedApplicationException($"{who} speaks plain HTTP only. Leave HttpsPort out and use HttpPort.");
    }
}
