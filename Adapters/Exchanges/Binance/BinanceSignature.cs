using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Adapters.Exchanges.Binance;

/// <summary>Binance's HMAC-SHA256 over exactly the text that is sent.</summary>
public static class BinanceSignature
{
    public static string Of(string payload, string secret)
    {
        Span<byte> signature = stackalloc byte[32];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(payload), signature);
        return Convert.ToHexStringLower(signature);
    }
}
