using Acinaces.Emulator.State;
using FsCheck;
using FsCheck.Fluent;

namespace Acinaces.Emulator.Tests.State;

public sealed class JournalRecordTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261122, 17);

    [Fact]
    public void Crc32C_of_the_standard_check_text_is_E3069283() => Assert.Equal(0xE3069283u, JournalRecord.Crc32C("123456789"u8));

    [Fact]
    public void Any_record_is_read_as_it_was_written() => Prop.ForAll<byte, byte[]>((stream, content) =>
    {
        var written = Encoded(stream, content);
        var state = JournalRecord.Inspect(written, out var readStream, out var read);
        return state == JournalRecordState.Whole && readStream == stream && read.SequenceEqual(content);
    }).Check(Seeded);

    [Fact]
    public void Every_flipped_bit_is_noticed()
    {
        var good = Encoded(7, "a record of some length"u8);
        for (var bit = 0; bit < good.Length * 8; bit++)
        {
            var bad = (byte[])good.Clone();
            bad[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(JournalRecordState.Damaged, JournalRecord.Inspect(bad, out _, out _));
        }
    }

    [Fact]
    public void Every_cut_is_an_unfinished_record_and_not_damage()
    {
        var good = Encoded(7, "a record of some length"u8);
        for (var length = 0; length < good.Length; length++) Assert.Equal(JournalRecordState.Incomplete, JournalRecord.Inspect(good.AsSpan(0, length), out _, out _));
    }

    [Fact]
    public void Zeros_that_a_file_system_left_are_an_unfinished_record() => Assert.Equal(JournalRecordState.Incomplete, JournalRecord.Inspect(new byte[4096], out _, out _));

    private static byte[] Encoded(byte stream, ReadOnlySpan<byte> content)
    {
        var bytes = new byte[JournalRecord.HeaderBytes + content.Length];
        JournalRecord.Write(bytes, stream, content);
        return bytes;
    }
}
