/** The common emoji by Slack's names; an unknown name stays as it was typed. */

const TABLE = `
+1=👍 thumbsup=👍 -1=👎 thumbsdown=👎 ok_hand=👌 wave=👋 clap=👏 raised_hands=🙌 pray=🙏 handshake=🤝 muscle=💪 point_right=👉 point_left=👈
point_up=☝️ point_down=👇 raised_hand=✋ hand=✋ writing_hand=✍️ eyes=👀 ear=👂 brain=🧠 busts_in_silhouette=👥 bust_in_silhouette=👤 people_holding_hands=🧑‍🤝‍🧑
smile=😄 smiley=😃 grinning=😀 slightly_smiling_face=🙂 blush=😊 wink=😉 relaxed=☺️ relieved=😌 thinking_face=🤔 neutral_face=😐 sweat_smile=😅 joy=😂
heart=❤️ green_heart=💚 blue_heart=💙 yellow_heart=💛 purple_heart=💜 orange_heart=🧡 white_heart=🤍 sparkling_heart=💖 hugging_face=🤗 sob=😭 cry=😢 disappointed=😞 confused=😕 worried=😟
tada=🎉 confetti_ball=🎊 sparkles=✨ star=⭐ star2=🌟 fire=🔥 rocket=🚀 bulb=💡 seedling=🌱 herb=🌿 four_leaf_clover=🍀 deciduous_tree=🌳 evergreen_tree=🌲 sunflower=🌻 blossom=🌼 tulip=🌷 sunny=☀️ sun_with_face=🌞 cloud=☁️ rainbow=🌈 snowflake=❄️
white_check_mark=✅ heavy_check_mark=✔️ ballot_box_with_check=☑️ x=❌ negative_squared_cross_mark=❎ warning=⚠️ no_entry=⛔ no_entry_sign=🚫 question=❓ grey_question=❔ exclamation=❗ grey_exclamation=❕ information_source=ℹ️ sos=🆘
hourglass=⌛ hourglass_flowing_sand=⏳ alarm_clock=⏰ stopwatch=⏱️ timer_clock=⏲️ clock1=🕐 clock3=🕒 clock9=🕘 watch=⌚ calendar=📆 date=📅 spiral_calendar_pad=🗓️ bell=🔔 no_bell=🔕 mega=📣 loudspeaker=📢
arrow_right=➡️ arrow_left=⬅️ arrow_up=⬆️ arrow_down=⬇️ arrow_forward=▶️ arrow_backward=◀️ fast_forward=⏩ rewind=⏪ double_vertical_bar=⏸️ pause_button=⏸️ black_square_for_stop=⏹️ stop_button=⏹️ play_or_pause_button=⏯️ next_track_button=⏭️ black_right_pointing_double_triangle_with_vertical_bar=⏭️ repeat=🔁 arrows_counterclockwise=🔄 leftwards_arrow_with_hook=↩️ arrow_right_hook=↪️ twisted_rightwards_arrows=🔀 heavy_plus_sign=➕ heavy_minus_sign=➖
speech_balloon=💬 thought_balloon=💭 left_speech_bubble=🗨️ memo=📝 pencil=📝 pencil2=✏️ clipboard=📋 page_facing_up=📄 bookmark=🔖 books=📚 book=📖 open_book=📖 notebook=📓 bar_chart=📊 chart_with_upwards_trend=📈 pushpin=📌 round_pushpin=📍 paperclip=📎 link=🔗 mag=🔍 key=🔑 lock=🔒 unlock=🔓 closed_lock_with_key=🔐 shield=🛡️ wastebasket=🗑️ file_folder=📁 card_index=📇 envelope=✉️ email=📧 inbox_tray=📥 outbox_tray=📤 package=📦 gear=⚙️ wrench=🔧 hammer_and_wrench=🛠️ compass=🧭 world_map=🗺️ dart=🎯 jigsaw=🧩 puzzle_piece=🧩 balance_scale=⚖️ scales=⚖️ microphone=🎤 studio_microphone=🎙️ headphones=🎧 coffee=☕ tea=🍵 birthday=🎂 gift=🎁 trophy=🏆 medal=🏅 door=🚪 house=🏠 school=🏫 office=🏢 bridge_at_night=🌉 ring_buoy=🛟 mirror=🪞 candle=🕯️ crystal_ball=🔮 umbrella=☂️ robot_face=🤖 chair=🪑 family=👪
one=1️⃣ two=2️⃣ three=3️⃣ four=4️⃣ five=5️⃣ six=6️⃣ seven=7️⃣ eight=8️⃣ nine=9️⃣ zero=0️⃣ keycap_ten=🔟 red_circle=🔴 large_orange_circle=🟠 orange_circle=🟠 large_yellow_circle=🟡 large_green_circle=🟢 green_circle=🟢 large_blue_circle=🔵 blue_circle=🔵 large_purple_circle=🟣 white_circle=⚪ black_circle=⚫ large_green_square=🟩 green_square=🟩 white_large_square=⬜ black_large_square=⬛ white_small_square=▫️ black_small_square=▪️ small_blue_diamond=🔹 small_orange_diamond=🔸 large_blue_diamond=🔷 radio_button=🔘
flag-dk=🇩🇰 dk=🇩🇰 gb=🇬🇧 flag-gb=🇬🇧 child=🧒 boy=👦 girl=👧 man=👨 woman=👩 baby=👶 older_adult=🧓 teacher=🧑‍🏫 technologist=🧑‍💻 walking=🚶 turtle=🐢 owl=🦉 bee=🐝 dove_of_peace=🕊️ ocean=🌊 mountain=⛰️ earth_africa=🌍
`;

const EMOJI = new Map(
  TABLE.trim()
    .split(/\s+/)
    .map((pair) => {
      const cut = pair.lastIndexOf('=');
      return [pair.slice(0, cut), pair.slice(cut + 1)];
    }),
);

/** The character for a Slack emoji name, or null. */
export const emojiFor = (name) => EMOJI.get(name) ?? null;

/** `text` with every known :name: replaced. */
export const withEmoji = (text) =>
  text.replace(/:([a-z0-9_+'-]+):(?::skin-tone-[2-6]:)?/g, (whole, name) => emojiFor(name) ?? whole);
