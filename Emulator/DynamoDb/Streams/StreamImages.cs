namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>The view types of streams, named as on the wire, and what a record of each carries beside the key.</summary>
internal static class StreamImages
{
    public static readonly string[] ViewTypes = ["NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"];

    public static bool HasOld(string viewType) => viewType is "OLD_IMAGE" or "NEW_AND_OLD_IMAGES";

    public static bool HasNew(string viewType) => viewType is "NEW_IMAGE" or "NEW_AND_OLD_IMAGES";
}
