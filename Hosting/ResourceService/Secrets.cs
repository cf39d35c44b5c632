using System.Security.Cryptography;
using System.Text;

namespace Aspire.Hosting.ResourceService;

/// <summary>Compares keys without telling by the time it takes how much of them was right.</summary>
internal static class Secrets
{
    public static bool AreEqual(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
